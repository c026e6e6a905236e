import { expect, test } from 'vitest'
import { topics } from '../../../../seeds/topics.ts'
import { cellsOf, questionsOf } from '../../../../server/domain/disclosure/catalogue.ts'
import { cellsOfForm, cellsOfSurvey } from '../../../../server/domain/tallies.ts'
import { tables } from '../../../../shared/published/publication.ts'
import { topicGroups } from '../../../../shared/topic.ts'

const ground = { topics, municipalities: ['faxe'], offers: ['headspace', 'ssp'] }

test('[DIS5] in each group a topic is left out of the details, also where the taxonomy leaves none out', () => {
  const older = topics.map((topic) => ({ ...topic, detail: topic.group !== null }))
  for (const of of [topics, older])
    for (const group of topicGroups) {
      const all = of.filter((topic) => topic.group === group).map(({ id }) => id)
      const published = cellsOf('Qd', { ...ground, topics: of }).filter((id) => all.includes(id))
      expect(published.length).toBeGreaterThan(0)
      expect(published.length).toBeLessThan(all.length)
    }
})

test('[DIS5] no table has a cell for "none", "other", "not asked", an unknown age or a middle answer', () => {
  const cells = tables.flatMap((table) => cellsOf(table, ground))
  for (const name of ['none', 'other', 'not_asked', 'no', 'unknown', 'same', 'answered', 'got|partly', 'back|maybe'])
    expect(cells).not.toContain(name)
  expect(cellsOf('S', ground)).toHaveLength(1)
})

test('[DIS5] the cells of a table are all different, and a question is a part of its table', () => {
  for (const table of tables) {
    const cells = cellsOf(table, ground)
    expect(new Set(cells).size).toBe(cells.length)
    expect(questionsOf(table, cells).flat()).toEqual(cells)
  }
  expect(questionsOf('V', cellsOf('V', ground))).toHaveLength(2)
})

test('[DIS4] the primary topic counts in one group, if it is ticked, and each offer of the line once', () => {
  const form = {
    topics: ['family.divorce', 'mental.stress'],
    primary: null,
    severity: 'none' as const,
    outcomes: ['none' as const],
    offersGiven: [],
    age: 'unknown' as const,
    contactBefore: 'no' as const,
    municipality: null,
  }
  const named = (more: object) => cellsOfForm({ ...form, ...more }, ground).map(({ table, cell }) => `${table} ${cell}`)
  expect(named({})).toEqual(['Q family', 'Q mental', 'Qd family.divorce', 'Qd mental.stress'])
  expect(named({ primary: 'mental.stress', offersGiven: ['ssp', 'ssp', 'elsewhere'] }).slice(4)).toEqual(['P mental', 'G ssp'])
  // A primary topic that is not ticked is none.
  expect(named({ primary: 'peer.friends' })).toHaveLength(4)
  expect(cellsOfSurvey({ moodChange: 2, heardFrom: 'other' }, ground)).toEqual([{ table: 'F', cell: 'better' }])
})
