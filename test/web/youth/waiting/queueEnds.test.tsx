// @vitest-environment jsdom
import { cleanup, fireEvent, screen as page } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { withDialogs } from '../dialogs.ts'
import { draw } from '../draw.tsx'
import { aKeeper, aTranscript, someScreens } from '../someScreens.ts'
import { on, queued, seated, turnClock, waitFor } from '../talk/seatedYouth.ts'

turnClock()
afterEach(cleanup)
withDialogs()

type Stage = Awaited<ReturnType<typeof queued>>
const endInQueue = async (s: Stage, endedBy: 'counsellor' | 'timeout' | 'connection', talked: boolean, talk = s.talk) => {
  const { conv, line } = s.door.ticket!
  s.door.tell({ phase: 'ended', rev: 99, conv, line, endedBy, talked, inQueue: true, survey: talked ? 't'.repeat(43) : null })
  await on(talk, 'ended')
}
/** The page as it is drawn from what the talk itself says. */
const drawn = ({ talk }: Pick<Stage, 'talk'>, shell = {}) => draw(talk.snapshot(), {}, shell).container.textContent ?? ''

test('[AFT2] given back, silent, then put away: the place went since the page did not answer, and nobody is named', async () => {
  const s = await seated()
  s.door.tell(s.door.waiting({ returned: true }))
  await on(s.talk, 'waiting')
  await endInQueue(s, 'counsellor', true)
  const said = drawn(s)
  expect(said).toContain('Siden her svarede os ikke, så din plads er givet videre.')
  expect(said).toContain('er det også væk der om højst 30 minutter.')
  expect(said).not.toMatch(/Mette|i op til 30 minutter|har sluttet/)
  cleanup()
  s.talk.over()
  expect(drawn(s)).toContain('er det også væk der om højst 30 minutter.')
  expect(drawn(s)).not.toContain('i op til 30 minutter')
})

test('[AFT2] put away before anybody came, it says the same; out of the queue after a give-back nobody has the words', async () => {
  const s = await queued()
  await endInQueue(s, 'counsellor', false)
  expect(drawn(s)).toContain('Siden her svarede os ikke')
  cleanup()
  sessionStorage.clear()
  const t = await seated()
  t.door.tell(t.door.waiting({ returned: true }))
  await on(t.talk, 'waiting')
  await t.talk.leave()
  expect(t.talk.snapshot()).toMatchObject({ at: 'goodbye', had: 'dropped' })
})

test.each(['timeout', 'connection', 'counsellor'] as const)(
  '[AFT5] a queue that ends by %s leaves what stood in the box, and says that what was written is gone unread',
  async (endedBy) => {
    const s = await queued()
    s.talk.say('hej')
    s.talk.keeper()?.keepDraft('jeg ville sige')
    await waitFor(() => expect(s.door.relay.rows.length).toBe(1))
    await endInQueue(s, endedBy, false)
    expect(drawn(s)).toContain('jeg ville sige')
    expect(drawn(s)).toContain('Ingen har læst det.')
    cleanup()
    const cover = { isUp: () => true, raise: () => undefined, subscribe: () => () => undefined }
    expect(drawn(s, { cover })).not.toContain('jeg ville sige')
  },
)

test('[AFT5] nothing written, nothing is said to be deleted; loaded anew meanwhile, the page still knows', async () => {
  const quiet = await queued()
  await endInQueue(quiet, 'timeout', false)
  expect(drawn(quiet)).not.toMatch(/Ingen har læst det|ved at skrive/)
  cleanup()
  sessionStorage.clear()
  const s = await queued()
  s.talk.say('hej')
  s.talk.pageHidden()
  await waitFor(() => expect(s.door.times('resume:held')).toBeGreaterThan(0))
  s.door.view = { ...s.door.waiting(), phase: 'ended', endedBy: 'timeout', talked: false, inQueue: true, survey: null } as never
  const { talk } = s.door.page(s.root.pub, sessionStorage, { now: () => s.clock.now })
  talk.begin(false, 'Ravn')
  talk.connected()
  await on(talk, 'ended')
  expect(drawn({ talk })).toContain('Ingen har læst det.')
  expect(sessionStorage.length).toBe(0)
})

test.each([
  ['full', 'turned-away'],
  ['gone', 'stopped'],
] as const)('[AFT5] refused as "%s" after a loss, what stood in the box stands still', async (why, at) => {
  const s = await queued()
  s.talk.keeper()?.keepDraft('jeg ville sige')
  s.door.view = null
  s.door.refuseNext('youth:rebuild', why)
  s.talk.connected()
  await on(s.talk, at)
  expect(drawn(s)).toContain('jeg ville sige')
})

test('[WAI32] half a message in the box is told as lost before the queue is left', () => {
  let draft = ''
  const keepDraft = (text: string) => {
    draft = text
  }
  const keeper = { ...aKeeper({ ...aTranscript, entries: [] }), draft: () => draft, keepDraft }
  draw(someScreens.waiting!, { keeper: () => keeper })
  fireEvent.change(page.getByRole('textbox'), { target: { value: 'hej' } })
  fireEvent.click(page.getByRole('button', { name: 'Forlad køen' }))
  expect(document.body.textContent).toContain('vi sletter det, du har skrevet')
})
