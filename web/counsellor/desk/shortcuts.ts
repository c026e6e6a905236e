/** Everything that the counsellor can do on the desk by a shortcut. */
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
  'sheets',
  'acute',
  'end',
  'giveBack',
  'handOver',
  'pause',
  'note',
  'find',
  'outside',
] as const
export type ShortcutName = (typeof shortcutNames)[number]
export type Shortcut = { name: ShortcutName } | { name: 'pane'; number: number }

/**
 * The letter that is pressed with Alt. The key is found by its place on the keyboard (`code`), since on a Mac Alt changes the letter. In a text box
 * the letter must be right, too.
 */
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
  sheets: 'R',
  acute: 'U',
  end: 'E',
  giveBack: 'G',
  handOver: 'V',
  pause: 'P',
  note: 'K',
  find: 'F',
  outside: 'O',
}
const codes = new Map<string, ShortcutName>(
  shortcutNames.map((name) => [letters[name] === '↑' ? 'ArrowUp' : letters[name] === '↓' ? 'ArrowDown' : `Key${letters[name]}`, name]),
)

export type Key = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'repeat'> & {
  writing: boolean
  usesArrows: boolean
}

/**
 * Which shortcut a key press means. Alt with a letter works everywhere. In a text box it works only if the key gives that very letter: on a Mac, Alt
 * writes å, π and accents, and on Windows Alt with the number pad writes any sign. `?` alone works only outside a text box, and only while single
 * keys are allowed (WCAG 2.1.4). Where Alt with an arrow has a meaning of its own (`usesArrows`), it keeps that meaning. AltGr writes letters on
 * Danish keyboards and is no shortcut.
 */
export function shortcutFor(key: Key, singleKeys: boolean): Shortcut | null {
  if (key.repeat || key.ctrlKey || key.metaKey) return null
  if (!key.altKey) return singleKeys && key.key === '?' && !key.writing ? { name: 'help' } : null
  const digit = /^Digit([1-9])$/.exec(key.code)?.[1]
  if (digit) return key.writing && key.key !== digit ? null : { name: 'pane', number: Number(digit) }
  const name = codes.get(key.code)
  if (!name || (key.writing && !isPlain(key)) || (key.usesArrows && key.code.startsWith('Arrow'))) return null
  return { name }
}

/** Whether the key gave an arrow or the letter that stands on it, and no sign that Alt made of it. */
const isPlain = ({ key, code }: Pick<Key, 'key' | 'code'>): boolean => key === code || `Key${key.toUpperCase()}` === code
