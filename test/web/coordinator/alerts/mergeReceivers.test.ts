import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_RECEIVERS, type Receiver } from '../../../../shared/alerts.ts'
import { mergeReceivers } from '../../../../web/coordinator/alerts/mergeReceivers.ts'

const one = (id: string, name = id): Receiver => ({
  ...{ id: id.repeat(22), name, way: 'email', address: 'a@b.dk', kinds: ['acute'], lang: 'da', active: true },
})
const names = (list: Receiver[]) => list.map(({ name }) => name)
const [a, b, c] = [one('a'), one('b'), one('c')]

test('[ALE28] two who changed, added or removed different receivers both keep what they did', () => {
  const mine = [one('a', 'a, mine'), c, one('m')]
  const theirs = [a, b, one('c', 'c, theirs'), one('t')]
  const { merged, conflicts } = mergeReceivers({ base: [a, b, c], mine, theirs })
  expect(conflicts).toEqual([])
  expect(names(merged)).toEqual(['a, mine', 'c, theirs', 't', 'm'])
})

test('[ALE28] only what both changed is to be chosen, also where one of them took it out', () => {
  const sides = { base: [a, b], mine: [one('a', 'mine')], theirs: [one('a', 'theirs'), one('b', 'b, theirs')] }
  expect(mergeReceivers(sides)).toMatchObject({ conflicts: [a.id, b.id] })
  expect(names(mergeReceivers(sides, 'mine').merged)).toEqual(['mine'])
  expect(names(mergeReceivers(sides, 'theirs').merged)).toEqual(['theirs', 'b, theirs'])
  expect(mergeReceivers({ base: [a], mine: [one('a', 'x')], theirs: [one('a', 'x')] }).conflicts).toEqual([])
})

test('[ALE28] what together would be more than a line may have is to be chosen', () => {
  const many = (begin: string) => Array.from({ length: 7 }, (_, i) => one(String.fromCharCode(begin.charCodeAt(0) + i)))
  const sides = { base: [], mine: many('a'), theirs: many('n') }
  expect(mergeReceivers(sides).conflicts).toHaveLength(14)
  expect(mergeReceivers(sides, 'theirs').merged).toEqual(sides.theirs)
})

test('[ALE28] whatever two people did, no change of only one of them is lost', () => {
  const lists = fc
    .array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), name: fc.constantFrom('x', 'y', 'z') }), { maxLength: 4 })
    .map((all) => [...new Map(all.map(({ id, name }) => [id, one(id, name)])).values()])
  fc.assert(
    fc.property(lists, lists, lists, (base, mine, theirs) => {
      const { merged, conflicts } = mergeReceivers({ base, mine, theirs })
      const at = (list: Receiver[], id: string) => list.find((row) => row.id === id)?.name
      for (const id of ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(22))) {
        const [was, here, there] = [base, mine, theirs].map((list) => at(list, id))
        if (conflicts.includes(id)) expect(new Set([was, here, there]).size).toBe(3)
        else expect(at(merged, id)).toBe(here === was ? there : here)
      }
      expect(merged.length).toBeLessThanOrEqual(MOST_RECEIVERS)
    }),
  )
})
