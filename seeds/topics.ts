import type { Topic } from '../server/domain/disclosure/catalogue.ts'
import { lifeAndServices } from './topics/lifeAndServices.ts'
import { mindAndViolence } from './topics/mindAndViolence.ts'
import { peopleAndBody } from './topics/peopleAndBody.ts'
import { substances } from './topics/substances.ts'

/**
 * These are published only as part of their group, and so are never tallied by themselves. The first three are too grave. Of the others each
 * group has one: if all topics of a group were published, small ones could be reckoned from the group (`docs/decisions/062`). With
 * `mental.sleep` among them, what `mental` has beyond its topics is not only the grave ones.
 */
const withinGroupOnly = [
  'mental.self_harm',
  'mental.suicidal_thoughts',
  'mental.suicide_attempt',
  'substance.own.unknown',
  'addiction.pornography',
  'mental.sleep',
  'violence.witness',
  'family.economy',
  'love.relationship',
  'body.illness',
  'school_work.choice',
  'legal.rights',
  'discrimination.poverty',
  'services.complaint',
  'concern_for_other.relative',
]

/**
 * The taxonomy. It is built on Child Helpline International's categories, with more detail on substances, since the service grew out of municipal
 * substance policies. It is data, not code: an id is never deleted, only retired and mapped to another. The topic that a youth chooses before the
 * chat routes the youth and is never counted.
 */
export const topics: Topic[] = [...substances, ...mindAndViolence, ...peopleAndBody, ...lifeAndServices].flatMap(
  ({ branch, group, topics }) =>
    Object.entries(topics).map(([leaf, name]): Topic => {
      const id = `${branch}.${leaf}`
      return { id, name, group, detail: group !== null && !withinGroupOnly.includes(id), retiredTo: null }
    }),
)
