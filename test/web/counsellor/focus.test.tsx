// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { shortcutNames } from '../../../web/counsellor/shortcuts/shortcuts.ts'
import { withDialogs } from '../youth/dialogs.ts'
import { type AtTheDesk, atTheDesk, inConversation } from './atTheDesk.tsx'

afterEach(cleanup)
withDialogs()

const alt = (code: string) =>
  act(
    async () =>
      void fireEvent.keyDown(document.activeElement ?? document.body, {
        code,
        key: code.startsWith('Arrow') ? code : code.at(-1)?.toLowerCase(),
        altKey: true,
      }),
  )
const click = (name: string | RegExp, nth = 0) => userEvent.click(screen.getAllByRole('button', { name })[nth]!)
/** Where one is, in words: what kind of thing, in which pane. */
function where(): string {
  const at = document.activeElement
  if (!at || at === document.body) return 'nowhere'
  const pane = at.closest('[data-pane]')
  const panes = [...document.querySelectorAll('[data-pane]')]
  const kind = at.getAttribute('role') ?? (at.id || at.tagName.toLowerCase())
  return pane ? `${kind} of ${panes.indexOf(pane) + 1}` : kind === 'button' ? `button ${at.textContent?.trim()}` : kind
}

test('[DES14] taking a ring by key puts the cursor into its box at once, and what is typed before it is open stands', async () => {
  const desk = await atTheDesk()
  await inConversation(desk)
  const { ring } = await act(() => desk.server.ring())
  const { promise, resolve: giveKeys } = Promise.withResolvers<void>()
  desk.server.keys.here = promise
  fireEvent.keyDown(document.activeElement ?? document.body, { code: 'KeyA', key: 'a', altKey: true })
  // Not after an answer of the server's: the next key falls here.
  expect(document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane')).toBe(ring.conv)
  expect(document.activeElement?.tagName).toBe('TEXTAREA')
  await userEvent.keyboard('hej{Enter}')
  expect(document.activeElement).toHaveProperty('value', 'hej')
  giveKeys()
  await waitFor(() => expect(desk.server.view().conversations).toHaveLength(2))
  await waitFor(() => expect(document.querySelectorAll('[data-pane] [role=log]')).toHaveLength(2))
  expect(document.activeElement).toHaveProperty('value', 'hej')
  expect(document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane')).toBe(ring.conv)
  expect(desk.server.ofKind('envelope:send')).toEqual([])
})

test('[DES14] words written before the keys are here stand in the box, and Enter loses none of them', async () => {
  const desk = await atTheDesk()
  const { ring } = await act(() => desk.server.ring())
  const { promise, resolve: giveKeys } = Promise.withResolvers<void>()
  desk.server.keys.here = promise
  await click('Tag samtalen')
  await userEvent.keyboard('er du der{Enter}')
  giveKeys()
  await waitFor(() => expect(desk.server.view().conversations).toHaveLength(1))
  const pane = document.querySelector<HTMLElement>(`[data-pane="${ring.conv}"]`)!
  await waitFor(() => expect(within(pane).getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(false))
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(desk.server.ofKind('envelope:send')).toHaveLength(1))
})

/** Two talks, in the box of the first. */
async function twoTalks(): Promise<AtTheDesk & { first: string; second: string }> {
  const desk = await atTheDesk({ mode: 'pull' })
  const [first, second] = [await inConversation(desk), await inConversation(desk)]
  await alt('Digit1')
  return { ...desk, first: first.conv, second: second.conv }
}
type Two = Awaited<ReturnType<typeof twoTalks>>
const aQueue = (desk: Two) => {
  const conv = 'w'.repeat(22)
  const entry = {
    conv,
    waitsSince: Date.now(),
    orderAt: 0,
    choices: { lang: 'da' as const },
    urgent: false,
    returned: false,
    youthAway: false,
    forOthers: false,
    silent: 'behind' as const,
  }
  act(() => desk.server.queue({ lines: [{ line: 'aabenraa', name: { da: 'A', en: 'A' }, mode: 'pull', waiting: 1, entries: [entry] }] }))
  return conv
}

const fill = async () => {
  await userEvent.keyboard('ang{Enter}')
  await userEvent.tab()
  await userEvent.keyboard('1')
  await userEvent.tab()
  await userEvent.keyboard('1{Control>}{Enter}{/Control}')
}
const inList = (name: RegExp) => userEvent.click(within(screen.getByRole('navigation')).getByRole('button', { name }))
const ends = (desk: Two, conv: string) => act(async () => void desk.server.end(conv, 'youth'))

type Row = [what: string, does: (desk: Two) => Promise<unknown>, where: string]
/** What is done from the box of the first talk, and where the focus is then. Nothing here ends a talk. */
const table: Row[] = [
  ['help, and Escape', async () => [await alt('KeyH'), await click('Luk')], 'textarea of 1'],
  ['decline', async (desk) => [await act(() => desk.server.ring()), await alt('KeyX')], 'textarea of 1'],
  ['decline by its button', async (desk) => [await act(() => desk.server.ring()), await click('Send videre')], 'textarea of 1'],
  ['previous', () => alt('ArrowUp'), 'textarea of 2'],
  ['following', () => alt('ArrowDown'), 'textarea of 2'],
  ['pane', () => alt('Digit2'), 'textarea of 2'],
  ['queue', () => alt('KeyQ'), 'queue-title'],
  ['sheets, where the line has none', () => alt('KeyR'), 'textarea of 1'],
  ['colleagues, and nobody else is on duty', () => alt('KeyB'), 'textarea of 1'],
  ['a talk in the list', () => inList(/Samtale 2/), 'textarea of 2'],
  ['takeNext, too late', async (desk) => [aQueue(desk), await alt('KeyT')], 'textarea of 1'],
  ['a refusal closed', () => click('Luk'), 'textarea of 1'],
  ['put away, and no', async () => [await click(/^Fjern fra køen/), await click('Nej, lad stå')], 'button Fjern fra køen'],
  [
    'put away, and yes',
    async (desk) => [await click(/^Fjern fra køen/), await click('Ja, fjern'), await act(async () => desk.server.queue({ lines: [] }))],
    'queue-title',
  ],
  ['acute', () => alt('KeyU'), 'textarea of 1'],
  ['acute by its button', () => click('Akut'), 'textarea of 1'],
  ['end, and no', async () => [await alt('KeyE'), await userEvent.keyboard('{Enter}')], 'textarea of 1'],
  ['end, and Escape', async () => [await alt('KeyE'), await userEvent.keyboard('{Escape}')], 'textarea of 1'],
  ['giveBack, and no', async () => [await alt('KeyG'), await click('Nej')], 'textarea of 1'],
  ['handOver, and cancel', async () => [await alt('KeyV'), await click('Fortryd')], 'textarea of 1'],
  ['lookOn, and cancel', async () => [await alt('KeyL'), await click('Fortryd')], 'textarea of 1'],
  ['outside, and Escape', async () => [await alt('KeyO'), await userEvent.keyboard('{Escape}')], 'textarea of 1'],
  ['pause', () => alt('KeyP'), 'button Pause'],
  ['pause, and Escape', async () => [await alt('KeyP'), await userEvent.keyboard('{Escape}')], 'shift'],
  ['pause, with a reason', async () => [await alt('KeyP'), await click('Møde')], 'shift'],
  ['pause, and back', () => alt('KeyP'), 'textarea of 1'],
  ['seats saved', async () => [await alt('KeyP'), await click('Gem ændringen')], 'shift'],
  ['away, and here', async (desk) => [await act(async () => away(desk)), await click('Jeg er her')], 'queue-title'],
  ['note, and back', async () => [await alt('KeyK'), await alt('KeyK')], 'textarea of 1'],
  ['find, and Escape', async () => [await alt('KeyF'), await userEvent.keyboard('{Escape}')], 'textarea of 1'],
  ['ask where', () => click('Spørg, hvor den unge er'), 'textarea of 1'],
  [
    'next',
    async (desk) => [await act(() => desk.server.youthWrites(desk.second, 'hallo')), await screen.findByText('hallo'), await alt('KeyN')],
    'textarea of 2',
  ],
]
const away = ({ server }: Two) => void server.say({ shift: { ...server.view().shift!, state: 'away', missed: 3 } })
const here = () => (document.activeElement?.classList.contains('shift-button') ? 'shift' : where())

/** Does each from the box of the first talk; says where the focus was then, where it is not where it should be. */
async function astray(desk: Two, rows: Row[]): Promise<string[]> {
  const wrong: string[] = []
  for (const [what, does, there] of rows) {
    await alt('Digit1')
    await does(desk)
    await waitFor(() => expect(here()).toBe(there), { timeout: 3000 }).catch(() => wrong.push(`${what}: ${here()}, not ${there}`))
    if (document.querySelector('.sheet')) await userEvent.keyboard('{Escape}')
  }
  return wrong
}

test('[DES19] after each key and button the focus is where the next word belongs', { timeout: 60_000 }, async () => {
  expect(await astray(await twoTalks(), table)).toEqual([])
})

test('[DES19] a call that is taken, given back, ended, and its form left out', { timeout: 60_000 }, async () => {
  const desk = await twoTalks()
  const rung = () => act(() => desk.server.ring())
  const seated = (n: number) => waitFor(() => expect(desk.server.view().conversations).toHaveLength(n))
  const rows: Row[] = [
    ['accept', async () => [await rung(), await alt('KeyA'), await seated(3)], 'textarea of 3'],
    [
      'giveBack, and yes',
      async () => [await alt('Digit3'), await alt('KeyG'), await click('Ja, giv tilbage'), await seated(2)],
      'textarea of 1',
    ],
    ['accept by its button', async () => [await rung(), await click('Tag samtalen'), await seated(3)], 'textarea of 3'],
    ['end, and yes', async () => [await alt('Digit3'), await alt('KeyE'), await click('Ja, afslut')], 'combobox of 3'],
    ['skip, and no', async () => [await alt('KeyS'), await click('Spring over'), await click('Nej')], 'button of 3'],
    ['skip, and yes', async () => [await alt('KeyS'), await click('Spring over'), await click('Ja, spring over')], 'textarea of 1'],
  ]
  expect(await astray(desk, rows)).toEqual([])
})

test('[DES19] a talk that its youth ends, its form by key and by list, saved, and the text wiped', { timeout: 60_000 }, async () => {
  const desk = await twoTalks()
  const rows: Row[] = [
    ['another ends', () => ends(desk, desk.second), 'textarea of 1'],
    ['form', () => alt('KeyS'), 'combobox of 2'],
    ['a form in the list', () => click(/Samtale 2.* · .*slut kl\./), 'combobox of 2'],
    ['save', async () => [await alt('KeyS'), await fill()], 'textarea of 1'],
    ['mend', async () => [await click(/^Ret:/)], 'combobox of 2'],
    ['mend, and leave it', async () => [await click(/^Ret:/), await click(/^Behold/)], 'textarea of 1'],
    ['wipe', async () => [await alt('Digit2'), await click('Slet teksten nu')], 'textarea of 1'],
    // In the middle of a word, perhaps: the rest of it is not to be searched for among the topics.
    ['the youth ends', () => ends(desk, desk.first), 'queue-title'],
  ]
  expect(await astray(desk, rows)).toEqual([])
})

test('[DES19] every shortcut has a row', () => {
  const rows = [...table.map(([what]) => what), 'accept', 'form']
  const named = rows.map((what) => what.split(/[ ,]/)[0])
  expect(shortcutNames.filter((name) => !named.includes(name))).toEqual([])
})

test('[DES16] a page loaded again goes on in the box of the oldest talk, so that a key finds it', async () => {
  const desk = await twoTalks()
  desk.unmount()
  render(desk.page())
  await waitFor(() => expect(where()).toBe('textarea of 1'))
  await alt('KeyE')
  expect(screen.getByRole('alertdialog', { name: /Afslut samtalen/ })).toBeTruthy()
})

test('[DES19] with one talk left and nothing chosen, the keys of a talk mean that one', async () => {
  const desk = await atTheDesk()
  await inConversation(desk)
  await alt('KeyQ')
  await alt('KeyE')
  expect(screen.getByRole('alertdialog', { name: /Afslut samtalen/ })).toBeTruthy()
})

test('[DES23] whoever writes in a talk that goes is led to where no letter falls into another talk', async () => {
  const desk = await twoTalks()
  await alt('Digit2')
  expect(document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane')).toBe(desk.second)
  await userEvent.keyboard('det med din')
  act(() => desk.server.say({ conversations: desk.server.view().conversations.filter(({ conv }) => conv !== desk.second) }))
  await waitFor(() => expect(document.querySelectorAll('[data-pane]')).toHaveLength(1))
  expect(document.activeElement).not.toBe(document.body)
  expect(document.activeElement?.matches('textarea, input')).toBe(false)
  await userEvent.keyboard(' mor')
  expect(document.querySelector('textarea')).toHaveProperty('value', '')
})
