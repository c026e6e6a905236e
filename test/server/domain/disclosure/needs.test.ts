import { expect, test } from 'vitest'
import { needOf } from '../../../../server/domain/disclosure/gate/needs.ts'
import type { Candidate } from '../../../../server/domain/disclosure/publication.ts'

const need = (table: Candidate['table'], cells: [string, string][]) => needOf({ publisher: 'a', table, period: '2027', cells })

test('[DIS14] as many conversations are needed as let every hidden cell be 4 while the others keep to their bands', () => {
  expect(
    need('F', [
      ['better', '60'],
      ['worse', '0-4'],
    ]),
  ).toBe(60)
  expect(
    need('F', [
      ['better', '0-4'],
      ['worse', '0-4'],
    ]),
  ).toBe(4)
  // Three outcomes fit in one form, but each only once.
  expect(
    need('O', [
      ['listened', '20'],
      ['information', '20'],
      ['self_help', '0-4'],
    ]),
  ).toBe(16)
  expect(
    need('O', [
      ['listened', '20'],
      ['information', '20'],
      ['self_help', '20'],
      ['bridged', '0-4'],
    ]),
  ).toBe(18)
  // The questions of the survey are asked beside each other.
  expect(
    need('V', [
      ['got|yes', '20'],
      ['got|no', '0-4'],
      ['back|yes', '40'],
      ['back|no', '5'],
    ]),
  ).toBe(41)
  expect(need('L', [])).toBe(0)
})
