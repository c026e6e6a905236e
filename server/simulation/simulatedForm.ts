import type { ClosingForm } from '../../shared/closingForm.ts'
import type { Line } from '../../shared/line.ts'
import type { SurveyAnswers } from '../../shared/survey.ts'
import { type AgeBand, type Ending, topicGroups } from '../../shared/topic.ts'
import type { Chance } from '../domain/chance.ts'
import type { Topic } from '../domain/disclosure/catalogue.ts'
import {
  ageShares,
  answeredShare,
  backShares,
  byAge,
  byMonth,
  contactBeforeShares,
  gotShares,
  groupShares,
  heardShares,
  howManyShares,
  moodShares,
  municipalityShare,
  noCounsellingShare,
  outcomeShares,
  severityShares,
  substanceShares,
} from './shares.ts'

/** What a counsellor of the line may tick. `offers`: their ids. */
export type Tickable = { topics: Topic[]; offers: string[] }
/** `month`: 1 to 12. */
type About = Tickable & { line: Pick<Line, 'ages' | 'municipalities'>; month: number; endedBy: Ending }

/** A closing form as a counsellor could fill it in. A field that is added to the form is asked for here by the compiler. */
export function simulatedForm(chance: Chance, { line, topics, offers, month, endedBy }: About): ClosingForm {
  const age = chance.of([...line.ages, 'unknown' as const].map((band) => [band, ageShares[band]] as const))
  const [municipality] =
    chance.of(municipalityShare) === 'known' ? [chance.of(line.municipalities.map(({ id }) => [id, 1] as const))] : [null]
  const ticked = topicsOf(chance, topics, age, month)
  const outcomes = outcomesOf(chance)
  const isReferred = outcomes.some((outcome) => outcome === 'local_offer' || outcome === 'bridged')
  return {
    form: chance.token(16),
    topics: ticked,
    primary: ticked[0] ?? null,
    severity: chance.of(severityShares),
    outcomes,
    offersGiven: isReferred && offers.length > 0 ? [chance.of(offers.map((id) => [id, 1] as const))] : [],
    endedBy,
    age,
    contactBefore: chance.of(contactBeforeShares),
    municipality,
  }
}

/** The answers of a youth who skips some of the questions. */
export function simulatedSurvey(chance: Chance): SurveyAnswers {
  const answered = () => chance.whether(answeredShare)
  return {
    ...(answered() && { moodChange: chance.of(moodShares) }),
    ...(answered() && { gotWhatICameFor: chance.of(gotShares) }),
    ...(answered() && { wouldComeBack: chance.of(backShares) }),
    ...(answered() && { heardFrom: chance.of(heardShares) }),
  }
}

function topicsOf(chance: Chance, topics: Topic[], age: AgeBand, month: number): string[] {
  const current = topics.filter(({ retiredTo }) => retiredTo === null)
  const among = (group: Topic['group']) => current.filter((topic) => topic.group === group)
  if (chance.whether(noCounsellingShare) && among(null).length > 0) return [chance.of(among(null).map(({ id }) => [id, 1] as const))]
  const groups = topicGroups
    .filter((group) => among(group).length > 0)
    .map((group) => [group, groupShares[group] * (byAge[age]?.[group] ?? 1) * (byMonth[month]?.[group] ?? 1)] as const)
  const one = () => chance.of(among(chance.of(groups)).map(({ id }, i) => [id, substanceShares[id] ?? 1 / (i + 1)] as const))
  return [...new Set(Array.from({ length: chance.of(howManyShares) }, one))]
}

/** "None of these" stands alone. */
function outcomesOf(chance: Chance): ClosingForm['outcomes'] {
  const drawn = [...new Set(Array.from({ length: chance.of(howManyShares) }, () => chance.of(outcomeShares)))]
  const some = drawn.filter((outcome) => outcome !== 'none')
  return some.length > 0 ? some : ['none']
}
