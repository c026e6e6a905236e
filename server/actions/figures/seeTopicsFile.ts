import type { LineId, PersonId } from '../../../shared/ids.ts'
import type { InEach } from '../../../shared/lang.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { TopicFigures } from '../../../shared/published/publication.ts'
import type { Service } from '../service.ts'
import { seeFiguresPage } from './seeFiguresPage.ts'
import { seePublications } from './seePublications.ts'

export type TopicsFile = { figures: TopicFigures; name: InEach; madeUp: boolean }

/** What a file of a line's publications is made from, for a coordinator of that line. */
export async function seeTopicsFile(
  service: Service,
  person: PersonId,
  line: LineId,
  { demo }: { demo: boolean },
): Promise<Outcome<TopicsFile>> {
  const seen = await seePublications(service, person, line)
  if (!seen.ok) return seen
  const [found, { madeUp }] = await Promise.all([service.ledger.lines.find(line), seeFiguresPage(service, { demo })])
  return found ? done({ figures: seen.value, name: found.name, madeUp }) : refuse('gone')
}
