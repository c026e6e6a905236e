import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ClosingForm, MendedForm, TakenBackForm } from '../../../../shared/closingForm.ts'
import { done, type Refusal, refuse } from '../../../../shared/outcome.ts'
import type { DeskEvent } from '../../../../web/counsellor/desk/desk.ts'
import { deskHands } from '../../../../web/counsellor/desk/deskHands.ts'
import type { Saved } from '../../../../web/counsellor/form/saved.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const form = (severity: ClosingForm['severity']): ClosingForm => ({
  form: 'f'.repeat(22),
  topics: ['family.divorce'],
  primary: 'family.divorce',
  severity,
  outcomes: ['listened'],
  offersGiven: [],
  endedBy: 'mutual',
  age: '15-17',
  contactBefore: 'no',
  municipality: null,
})
const owed = { form: form('none').form, conv: 'c'.repeat(22), line: 'aabenraa', endedBy: 'mutual' as const, endedAt: 0 }
const at = { owed, pane: owed.conv, whose: 'Ravn' }

/** A server that counts a form once and mends what stands; `says` is what it answers instead, though it has done it or not. */
function stage() {
  const said: DeskEvent[] = []
  const lost: { why: Refusal; isDone: boolean }[] = []
  const server = { stands: null as string | null, settled: false, asked: 0 }
  function does(request: string, payload: ClosingForm | MendedForm | TakenBackForm) {
    if (request === 'form:close') {
      server.stands ??= JSON.stringify(payload)
      return done('counted')
    }
    if (request === 'form:takeBack') {
      if (server.stands !== JSON.stringify((payload as TakenBackForm).was)) return refuse('out-of-order')
      if (server.settled) return refuse('gone')
      server.stands = null
      return done('owed')
    }
    const { was, now } = payload as MendedForm
    if (server.stands === JSON.stringify(now)) return done('counted')
    if (server.stands !== JSON.stringify(was)) return refuse('out-of-order')
    if (server.settled) return refuse('gone')
    server.stands = JSON.stringify(now)
    return done('counted')
  }
  const socket = {
    connected: true,
    timeout: () => ({
      async emitWithAck(request: string, payload: ClosingForm | MendedForm | TakenBackForm) {
        server.asked += 1
        const next = lost.shift()
        if (!next) return does(request, payload)
        if (next.isDone) does(request, payload)
        return refuse(next.why)
      },
    }),
  }
  const hands = deskHands(socket as never, {} as never, (event) => void said.push(event))
  const saved = () => said.findLast((event) => event.what === 'saved')?.saved
  const notes = () => said.flatMap((event) => (event.what === 'told' && event.told && 'note' in event.told ? [event.told.note] : []))
  return { hands, said, lost, server, saved, notes }
}
const savedAs = (was: ClosingForm): Saved => ({ ...at, was, wipeAt: Number.POSITIVE_INFINITY })

test.each([true, false])('[FOR18] another mend after one that was not heard goes on from what stands: done by then %s', async (isDone) => {
  const { hands, lost, server, saved, notes } = stage()
  await hands.closeForm(form('none'), at)
  lost.push({ why: 'failed', isDone })
  expect(await hands.mendForm(savedAs(form('none')), form('concern'))).toBe(false)
  expect(await hands.mendForm(savedAs(form('none')), form('acute'))).toBe(true)
  expect(JSON.parse(server.stands!)).toMatchObject({ severity: 'acute' })
  expect(saved()?.was.severity).toBe('acute')
  expect(notes().at(-1)).toBe('mended')
})

test.each([true, false])(
  '[FOR18] a form filled otherwise after a save that was not heard counts as filled now: counted by then %s',
  async (isDone) => {
    const { hands, lost, server, saved } = stage()
    lost.push({ why: 'failed', isDone })
    expect(await hands.closeForm(form('none'), at)).toBe(false)
    expect(await hands.closeForm(form('acute'), at)).toBe(true)
    expect(JSON.parse(server.stands!)).toMatchObject({ severity: 'acute' })
    expect(saved()?.was.severity).toBe('acute')
  },
)

test('[FOR18] what was refused for what it is was not done: the next is sent by itself', async () => {
  const { hands, lost, server } = stage()
  lost.push({ why: 'failed', isDone: false }, { why: 'malformed', isDone: false })
  await hands.closeForm(form('none'), at)
  expect(await hands.closeForm(form('acute'), at)).toBe(true)
  expect(JSON.parse(server.stands!)).toMatchObject({ severity: 'acute' })
  expect(server.asked).toBe(3)
})

test('[FOR18] settled meanwhile, what stands is told: the mend that was not heard is kept as what it is', async () => {
  const { hands, lost, server, said, notes } = stage()
  await hands.closeForm(form('none'), at)
  lost.push({ why: 'failed', isDone: true })
  await hands.mendForm(savedAs(form('none')), form('concern'))
  server.settled = true
  expect(await hands.mendForm(savedAs(form('none')), form('acute'))).toBe(false)
  expect(said.at(-1)).toEqual({ what: 'settled', form: owed.form, note: 'settled' })
  expect(JSON.parse(server.stands!)).toMatchObject({ severity: 'concern' })
  expect(notes()).not.toContain('mended')
})

test('[FOR18] where something else stands the page says that it cannot be changed from here, and not that it has settled', async () => {
  const { hands, server, said } = stage()
  server.stands = JSON.stringify(form('acute'))
  expect(await hands.mendForm(savedAs(form('none')), form('concern'))).toBe(false)
  expect(said.at(-1)).toEqual({ what: 'settled', form: owed.form, note: 'notMended' })
})

test.each([true, false])(
  '[FOR29] taken back after a correction that was not heard, the form goes as it stands: done by then %s',
  async (isDone) => {
    const { hands, lost, server, said } = stage()
    await hands.closeForm(form('none'), at)
    lost.push({ why: 'failed', isDone })
    expect(await hands.mendForm(savedAs(form('none')), form('concern'))).toBe(false)
    expect(await hands.takeBackForm(savedAs(form('none')))).toBe(true)
    expect(server.stands).toBe(null)
    expect(said.at(-1)).toEqual({ what: 'settled', form: owed.form, note: 'takenBack' })
  },
)

test('[FOR31] a form that has settled is not taken back, and the page says so', async () => {
  const { hands, server, said } = stage()
  await hands.closeForm(form('none'), at)
  server.settled = true
  expect(await hands.takeBackForm(savedAs(form('none')))).toBe(false)
  expect(said.at(-1)).toEqual({ what: 'settled', form: owed.form, note: 'settled' })
  expect(server.stands).not.toBe(null)
})
