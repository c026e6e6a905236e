import { expect, test } from 'vitest'
import { emptyOutside, mostOfOutside, type OutsideStep, outsideCard } from '../../../../shared/sealing/outside.ts'
import { TEXT_BYTES } from '../../../../shared/sealing/sealed.ts'
import { type HelpOutside, nextGiving, type OpenedStep, outsideOf, withStep } from '../../../../web/chat/outside/outside.ts'

const METTE = 'm'.repeat(43)
const card = { ...emptyOutside, called: 'Ravn', reach: '12 34 56 78' }
const give = (giving: number, reach = card.reach): OutsideStep => ({ step: 'give', giving, card: { ...card, reach } })
const [ask, open, close] = [{ step: 'ask', duty: false } as const, { step: 'open' } as const, { step: 'close' } as const]
const on = (step: 'see' | 'withdraw' | 'use', giving = 1): OutsideStep => ({ step, giving })

/** Steps by their writer: a youth's stand as they are, a counsellor's in brackets. The first has place 1. */
const taken = (...written: (OutsideStep | [OutsideStep])[]): OpenedStep[] =>
  written.reduce<OpenedStep[]>((steps, one, i) => {
    const [from, does] = Array.isArray(one) ? [METTE, one[0]] : ['youth', one]
    return withStep(steps, { place: i + 1, from, ep: 0, does })
  }, [])
const phase = (...written: (OutsideStep | [OutsideStep])[]): HelpOutside['phase'] => outsideOf(taken(...written)).phase

test('[OUT1] from the question to what is written down', () => {
  const way: (OutsideStep | [OutsideStep])[] = [[ask], open, give(1), [on('see')], [on('use')]]
  expect(way.map((_, i) => phase(...way.slice(0, i + 1)))).toEqual(['asked', 'open', 'given', 'given', 'used'])
  expect(outsideOf(taken(...way))).toMatchObject({ by: METTE, card, giving: 1, done: 1 })
  expect(outsideOf(taken(...way.slice(0, 4)))).toMatchObject({ seenBy: [METTE] })
  expect(phase([ask], close)).toBe('declined')
  expect(phase([ask], [close])).toBe('none')
  expect(phase(open, give(1), on('withdraw'))).toBe('withdrawn')
  expect(phase(open, give(1), on('withdraw'), open, give(2))).toBe('given')
})

test('[OUT1] a step that its writer may not take changes nothing', () => {
  expect(phase(ask)).toBe('none')
  expect(phase([open])).toBe('none')
  expect(phase([give(1)])).toBe('none')
  expect(phase(open, [close])).toBe('open')
  expect(phase(open, give(1), [on('withdraw')])).toBe('given')
  expect(phase(open, give(1), on('use'))).toBe('given')
  expect(phase(open, give(1), [on('use', 2)])).toBe('given')
  expect(phase(open, give(1), [ask], open, close)).toBe('given')
  expect(outsideOf(taken(open, { step: 'duty' })).duty).toBe(false)
})

test('[OUT1] the duty stays, and what is given anew stands in the place of the first', () => {
  expect(outsideOf(taken([{ step: 'ask', duty: true }], open, close, [ask])).duty).toBe(true)
  expect(outsideOf(taken(open, [{ step: 'duty' }], give(1)))).toMatchObject({ phase: 'given', duty: true })
  const anew = outsideOf(taken(open, give(1), [on('see')], give(2, 'hos min tante')))
  expect(anew).toMatchObject({ giving: 2, card: { reach: 'hos min tante' }, seenBy: [] })
  expect([nextGiving(anew), nextGiving(outsideOf(taken(open, give(1), on('withdraw'))))]).toEqual([3, 2])
})

test('[OUT2] taken back and written down at the same moment: the earlier place holds', () => {
  expect(phase(open, give(1), on('withdraw'), [on('use')])).toBe('withdrawn')
  expect(phase(open, give(1), [on('use')], on('withdraw'))).toBe('used')
})

test('[OUT3] what was taken back or given anew is deleted from memory, and what comes late or again brings nothing back', () => {
  const held = (steps: OpenedStep[]) => JSON.stringify(steps).includes(card.reach)
  expect(held(taken(open, give(1)))).toBe(true)
  expect(held(taken(open, give(1), [on('use')]))).toBe(true)
  expect(held(taken(open, give(1), on('withdraw')))).toBe(false)
  expect(held(taken(open, give(1), give(2, 'nyt')))).toBe(false)
  expect(held(taken(open, give(1), [on('use')], open))).toBe(false)
  // A copy after a loss has a later place; one that was missing fills its own.
  const copied = taken(open, on('withdraw'), give(1))
  expect([held(copied), outsideOf(copied).phase]).toEqual([false, 'open'])
  const late = withStep(
    taken(open, on('withdraw')).map((one, i) => ({ ...one, place: [1, 3][i]! })),
    {
      ...{ place: 2, from: 'youth', ep: 0 },
      does: give(1),
    },
  )
  expect([held(late), outsideOf(late).phase]).toEqual([false, 'withdrawn'])
})

test('[OUT3] a page holds so many steps at most', () => {
  const many = Array.from({ length: 500 }, () => open)
  expect(taken(...many).length).toBe(200)
})

test('[OUT4] the largest card fits in an envelope; one without a way to reach the youth is none', () => {
  const full = Object.fromEntries(Object.entries(mostOfOutside).map(([field, most]) => [field, '\u0000'.repeat(most)]))
  expect(outsideCard.safeParse(full).success).toBe(true)
  expect(JSON.stringify(full).length).toBeLessThanOrEqual(TEXT_BYTES)
  for (const [field, most] of Object.entries(mostOfOutside))
    expect(outsideCard.safeParse({ ...card, [field]: 'a'.repeat(most + 1) }).success, field).toBe(false)
  expect(outsideCard.safeParse({ ...card, reach: '' }).success).toBe(false)
  expect(outsideCard.safeParse({ ...card, more: '' }).success).toBe(false)
})
