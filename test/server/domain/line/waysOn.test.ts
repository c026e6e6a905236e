import { expect, test } from 'vitest'
import { overflowFaults } from '../../../../server/domain/line/overflowFaults.ts'
import { waysOnAt } from '../../../../server/domain/line/waysOnAt.ts'
import { alwaysTo, type Overflow, type WayOn, withoutLines } from '../../../../shared/settings/overflow.ts'

const ZONE = 'Europe/Copenhagen'
const to = (line: string): WayOn => ({ to: 'line', line })
const call = (number: string): WayOn => ({ to: 'number', number })
const span = (days: number[], from: string, until: string, ...ways: WayOn[]) => ({ days, from, to: until, ways })
/** By day another line; in the night from Friday and Saturday a number; else nobody but the usual help. */
const overflow: Overflow = {
  spans: [span([1, 2, 3, 4, 5], '08:00', '16:00', to('faxe')), span([5, 6], '22:00', '04:00', call('boernetelefonen'))],
  otherwise: [call('headspace')],
}
const at = (local: string) => waysOnAt(overflow, ZONE, Date.parse(local))

test('[FIE1] the times that run now decide, also over midnight, and the others hold at all other hours', () => {
  expect(at('2026-11-19T07:59:59+01:00')).toEqual([call('headspace')])
  expect(at('2026-11-19T08:00:00+01:00')).toEqual([to('faxe')])
  expect(at('2026-11-19T15:59:59+01:00')).toEqual([to('faxe')])
  expect(at('2026-11-19T16:00:00+01:00')).toEqual([call('headspace')])
  expect(at('2026-11-21T03:59:59+01:00')).toEqual([call('boernetelefonen')])
  expect(at('2026-11-21T04:00:00+01:00')).toEqual([call('headspace')])
  expect(at('2026-11-23T03:00:00+01:00')).toEqual([call('headspace')])
})

test('[FIE1] in the nights when the clocks change, the clock on the wall decides', () => {
  // In the night to 25 October 2026 the clock shows 02 to 03 twice: 04:00 comes an hour later.
  expect(at('2026-10-25T03:30:00+01:00')).toEqual([call('boernetelefonen')])
  expect(at('2026-10-25T04:00:00+01:00')).toEqual([call('headspace')])
  // In the night to 28 March 2027 it leaves that hour out.
  expect(at('2027-03-28T01:59:59+01:00')).toEqual([call('boernetelefonen')])
  expect(at('2027-03-28T03:59:59+02:00')).toEqual([call('boernetelefonen')])
  expect(at('2027-03-28T04:00:00+02:00')).toEqual([call('headspace')])
})

test('[FIE1] the time zone is that of the line', () => {
  const noon = Date.parse('2026-11-19T12:00:00Z')
  expect(waysOnAt(overflow, 'Europe/Copenhagen', noon)).toEqual([to('faxe')])
  expect(waysOnAt(overflow, 'Pacific/Auckland', noon)).toEqual([call('headspace')])
})

test.for<[string, Overflow, unknown[]]>([
  ['as above', overflow, []],
  ['nowhere at all', alwaysTo(), []],
  ['a line that is gone', alwaysTo('gone'), [['overflow-unknown', undefined]]],
  ['a number that is gone', { spans: [span([3], '10:00', '12:00', call('gone'))], otherwise: [] }, [['overflow-unknown', '3']]],
  ['itself', { spans: [span([6, 7], '10:00', '12:00', to('own'))], otherwise: [] }, [['overflow-self', '6']]],
  ['times without a place', { spans: [span([2], '10:00', '12:00')], otherwise: [] }, [['overflow-nowhere', '2']]],
  ['seven places', { spans: [], otherwise: Array.from({ length: 7 }, () => to('faxe')) }, [['overflow-many', undefined]]],
  [
    'times that cross',
    { spans: [span([5], '22:00', '04:00', to('faxe')), span([6], '03:00', '05:00', to('faxe'))], otherwise: [] },
    [['hours-cross', '6']],
  ],
  ['no day', { spans: [span([], '22:00', '04:00', to('faxe'))], otherwise: [] }, [['days-none']]],
  ['half a time', { spans: [span([1], '2', '', to('faxe'))], otherwise: [] }, [['clock-wrong', '1']]],
])('[FIE2] %s', ([, given, faults]) => {
  const reachable = { own: 'own', lines: ['faxe'], numbers: ['boernetelefonen', 'headspace'] }
  expect(overflowFaults(given, reachable)).toEqual(faults)
})

test('[FIE2] a line that is removed is named nowhere, and times that led only there are gone', () => {
  const two: Overflow = { ...overflow, otherwise: [to('faxe'), to('vejen')] }
  expect(withoutLines(two, (line) => line === 'faxe')).toEqual({ spans: [overflow.spans[1]], otherwise: [to('vejen')] })
})
