/** Everything the keyboard can ask of the desk. */
export const shortcutNames = [
  'help',
  'accept',
  'decline',
  'next',
  'previous',
  'following',
  'queue',
  'takeNext',
  'form',
  'acute',
  'end',
  'giveBack',
  'pause',
] as const
export type ShortcutName = (typeof shortcutNames)[number]
export type Shortcut = { name: ShortcutName } | { name: 'pane'; number: number }

/** The letter beside Alt. By place on the keyboard (`code`), since Alt changes the letter itself on a Mac. */
export const letters: Record<ShortcutName, string> = {
  help: 'H',
  accept: 'A',
  decline: 'X',
  next: 'N',
  previous: '↑',
  following: '↓',
  queue: 'Q',
  takeNext: 'T',
  form: 'S',
  acute: 'U',
  end: 'E',
  giveBack: 'G',
  pause: 'P',
}
const codes = new Map<string, ShortcutName>(
  shortcutNames.map((name) => [letters[name] === '↑' ? 'ArrowUp' : letters[name] === '↓' ? 'ArrowDown' : `Key${letters[name]}`, name]),
)

export type Key = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'repeat'> & { writing: boolean }

/**
 * What a key asks for. Alt with a letter works everywhere, also while writing; `?` alone only outside a text box, and
 * only while single keys are allowed (WCAG 2.1.4). AltGr writes letters on Danish keyboards and is left alone.
 */
export function shortcutFor(key: Key, singleKeys: boolean): Shortcut | null {
  if (key.repeat || key.ctrlKey || key.metaKey) return null
  if (!key.altKey) return singleKeys && key.key === '?' && !key.writing ? { name: 'help' } : null
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(key.code)?.[1]
  if (digit) return { name: 'pane', number: Number(digit) }
  const name = codes.get(key.code)
  return name ? { name } : null
}
