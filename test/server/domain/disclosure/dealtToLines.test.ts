import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dealtToLines } from '../../../../server/domain/disclosure/gate/dealtToLines.ts'
import type { LinkedYear } from '../../../../server/domain/disclosure/gate/relations.ts'
import { bandOf } from '../../../../shared/published/band.ts'

type Line = LinkedYear['lines'][number]
const PERIODS = ['2027-Q1', '2027-Q2']
const yearOf = (lines: Line[]): LinkedYear => ({ year: '2027', periods: PERIODS, lines, cells: () => [], groupOf: () => '' })
const had = (first: number, second: number) => ({ '2027-Q1': first, '2027-Q2': second })
const asked = (lines: Line[], shown: { L?: [string, string][]; G?: [string, string][] }, forms: [number, number]) => {
  const dealt = dealtToLines({ L: new Map(shown.L), G: new Map(shown.G) }, yearOf(lines))
  return { fits: dealt.fits((period) => forms[PERIODS.indexOf(period)]!), missing: dealt.missing() }
}

const faxe = { conversations: had(3, 10), municipalities: ['faxe'], offers: ['klub', 'headspace'] }
const ishoej = { conversations: had(20, 0), municipalities: ['ishoej'], offers: ['headspace'] }

test('[DIS20] forms are given to lines so that each can name what it has, also where one line takes another period for it', () => {
  const named = {
    L: [
      ['faxe', '10'],
      ['ishoej', '15'],
    ],
  } satisfies Parameters<typeof asked>[1]
  // Ishøj had conversations in the first quarter only, so Faxe takes its forms in the second.
  expect(asked([faxe, ishoej], named, [11, 6])).toEqual({ fits: true, missing: null })
  expect(asked([faxe, ishoej], named, [10, 6])).toMatchObject({ fits: false })
  expect(asked([faxe, ishoej], named, [20, 2])).toMatchObject({ fits: false })
})

test('[DIS20] a place that one line has is bounded by the conversations of that line, and three places by three for each form', () => {
  const quiet = { ...faxe, conversations: had(0, 3) }
  expect(
    asked(
      [quiet, ishoej],
      {
        G: [
          ['klub', '0-4'],
          ['headspace', '10'],
        ],
      },
      [20, 3],
    ),
  ).toEqual({ fits: true, missing: 'G klub' })
  expect(
    asked(
      [{ ...quiet, conversations: had(0, 4) }, ishoej],
      {
        G: [
          ['klub', '0-4'],
          ['headspace', '10'],
        ],
      },
      [20, 4],
    ),
  ).toEqual({
    fits: true,
    missing: null,
  })
  const places = ['a', 'b', 'c', 'd']
  const many = (shown: string): [string, string][] => places.map((place) => [place, shown])
  // Four places of at least 6 each are 24: eight forms.
  expect(asked([{ ...faxe, offers: places }], { G: many('10') }, [3, 5])).toEqual({ fits: true, missing: null })
  expect(asked([{ ...faxe, offers: places }], { G: many('10') }, [3, 4])).toMatchObject({ fits: false })
})

const upTo = (n: number) => Array.from({ length: n + 1 }, (_, i) => i)

/**
 * Tries every way for two lines: how many forms of each period the first one has, and how many of the forms that name a cell are its own. So
 * many forms of a line can be dealt out in turn: each municipality once a form, each offer once, and three offers.
 */
function isPossible([one, other]: [Line, Line], forms: number[], L: Map<string, number>, G: Map<string, number>): boolean {
  const splits = (needs: Map<string, number>, names: (line: Line) => string[]): [number, number][][] =>
    [...needs].reduce<[number, number][][]>(
      (all, [cell, need]) => {
        const ways = upTo(need).filter(
          (mine) => (mine === 0 || names(one).includes(cell)) && (mine === need || names(other).includes(cell)),
        )
        return all.flatMap((some) => ways.map((mine): [number, number][] => [...some, [mine, need - mine]]))
      },
      [[]],
    )
  const sums = (split: [number, number][], at: 0 | 1) => split.reduce((sum, pair) => sum + pair[at], 0)
  const named = splits(L, ({ municipalities }) => municipalities)
  const given = splits(G, ({ offers }) => offers)
  const room = (line: Line, p: number) => line.conversations[PERIODS[p]!]!
  const ways = upTo(forms[0]!).flatMap((first) => upTo(forms[1]!).map((second) => [first, second]))
  return ways.some((mine) => {
    if (mine.some((count, p) => count > room(one, p) || forms[p]! - count > room(other, p))) return false
    const had: [number, number] = [mine[0]! + mine[1]!, forms[0]! + forms[1]! - mine[0]! - mine[1]!]
    const each = (holds: (at: 0 | 1) => boolean) => holds(0) && holds(1)
    return (
      named.some((split) => each((at) => sums(split, at) <= had[at])) &&
      given.some((split) => each((at) => sums(split, at) <= 3 * had[at] && split.every((pair) => pair[at] <= had[at])))
    )
  })
}

test('[DIS20] what is dealt out can be dealt out: every way is tried', () => {
  const line = (name: string): fc.Arbitrary<Line> =>
    fc.record({
      conversations: fc.tuple(fc.nat(12), fc.nat(12)).map(([first, second]) => had(first, second)),
      municipalities: fc.constantFrom([name], [name, 'both']),
      offers: fc.constantFrom<string[][]>([], ['land'], [`o-${name}`, 'land']),
    })
  const bytes = fc.constantFrom('0-4', '5')
  const [yes, no] = [new Set<string>(), new Set<string>()]
  const shares = fc.tuple(fc.double({ min: 0.6, max: 1, noNaN: true }), fc.double({ min: 0.6, max: 1, noNaN: true }))
  fc.assert(
    fc.property(fc.tuple(line('a'), line('b')), fc.tuple(bytes, bytes, bytes, bytes), shares, (lines, [one, two, three, four], share) => {
      const forms = PERIODS.map((period, p) =>
        Math.ceil(share[p]! * lines.reduce((sum, { conversations }) => sum + conversations[period]!, 0)),
      )
      const cells = (names: string[], shown: string[]) => names.map((name, i): [string, string] => [name, shown[i % shown.length]!])
      const L = cells([...new Set(lines.flatMap(({ municipalities }) => municipalities))], [one, two, '0-4'])
      const G = cells([...new Set(lines.flatMap(({ offers }) => offers))], [three, four])
      const least = (of: [string, string][], at4?: string) =>
        new Map(of.map(([cell, shown]) => [cell, cell === at4 ? 4 : bandOf(shown).low]))
      const said = asked(lines, { L, G }, forms as [number, number])
      const isRight = (l?: string, g?: string) => isPossible(lines, forms, least(L, l), least(G, g))
      if (said.fits) expect(isRight()).toBe(true)
      if (said.fits && said.missing === null) {
        for (const [cell, shown] of L) if (shown === '0-4') expect(isRight(cell)).toBe(true)
        for (const [cell, shown] of G) if (shown === '0-4') expect(isRight(undefined, cell)).toBe(true)
      }
      const about = JSON.stringify([lines, L, G, forms])
      if (said.fits && said.missing === null) yes.add(about)
      else no.add(about)
    }),
    { numRuns: 800 },
  )
  expect(Math.min(yes.size, no.size)).toBeGreaterThan(40)
})
