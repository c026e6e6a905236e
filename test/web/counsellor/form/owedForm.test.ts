import { expect, test } from 'vitest'
import { closedDesk, type DeskEvent, deskAfter, type OpenDesk } from '../../../../web/counsellor/desk/desk.ts'
import { panes } from '../../../../web/counsellor/desk/panes.ts'
import { WRITING_TIME_MS } from '../../../../web/counsellor/written/written.ts'
import { aForm, aTalk, aView, conv } from '../make.ts'

const MINUTE = 60_000
const START = 100 * MINUTE
const form = conv('form-a')

function after(...events: DeskEvent[]): OpenDesk {
  const first: DeskEvent = { what: 'opened', view: aView({ conversations: [aTalk('a')] }), now: START }
  const desk = [first, ...events].reduce(deskAfter, closedDesk)
  if (desk.phase !== 'open') throw new Error('the desk is not open')
  return desk
}
const told = (rev: number, change: Partial<ReturnType<typeof aView>>, now: number): DeskEvent => ({
  what: 'view',
  view: aView({ rev, ...change }),
  now,
})
const named = { owed: [aForm('a', { endedAt: START })] }
const nameless = { owed: [aForm('a', { endedAt: START, conv: null })] }

test('[FOR12] the form stays with its text when the server names the conversation no longer', () => {
  const desk = after(told(2, named, START), told(3, nameless, START + 26 * MINUTE))
  expect(panes(desk)).toMatchObject([{ kind: 'talk', conv: conv('a'), owed: { form } }])
})

test('[FOR12] a form in front stays in front when its text is wiped, and names no conversation from then on', () => {
  const front: DeskEvent = { what: 'front', conv: conv('a') }
  for (const wipe of [
    { what: 'wipe', conv: conv('a') },
    { what: 'time', now: START + WRITING_TIME_MS },
  ] satisfies DeskEvent[]) {
    const desk = after(told(2, named, START), front, wipe)
    expect(panes(desk)).toMatchObject([{ kind: 'form', conv: form, owed: { form, conv: null } }])
    expect(JSON.stringify(desk)).not.toContain(`"${conv('a')}"`)
  }
})

test('[FOR12] after a reload a form is opened, and kept in front, also when it loses its conversation', () => {
  const opened: DeskEvent = { what: 'opened', view: aView({ rev: 2, ...named }), now: START }
  const desk = [opened, { what: 'front', conv: conv('a') } as const, told(3, nameless, START)].reduce(deskAfter, closedDesk)
  expect(desk.phase === 'open' && panes(desk)).toMatchObject([{ kind: 'form', conv: form }])
})

test('[DES25] an end that is told as it happens leaves thirty minutes, though its moment is rounded; told late it never leaves more', () => {
  const ended = START + 4 * MINUTE
  expect(after(told(2, named, ended)).written[0]?.wipeAt).toBe(ended + WRITING_TIME_MS)
  const late: DeskEvent = { what: 'opened', view: aView({ rev: 2, ...named }), now: ended }
  expect(after(late).written[0]?.wipeAt).toBe(START + WRITING_TIME_MS)
})
