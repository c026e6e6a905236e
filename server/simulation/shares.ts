import type { contactBefores, outcomes, severities } from '../../shared/closingForm.ts'
import type { SurveyAnswers } from '../../shared/survey.ts'
import type { AgeBand, Ending, TopicGroup } from '../../shared/topic.ts'

/**
 * How common things are in a simulated year. Where a document gives a figure, the comment names it. No document tells how the conversations
 * of such a chat are distributed, so everything else is an assumption, made to look believable and nothing more. Shares are relative.
 */
type Shares<T> = readonly (readonly [T, number])[]
/** A share for each answer of a closed list: the compiler asks for that of a new one. The draws depend on the order. */
const ofEach = <T extends string>(shares: Record<T, number>): Shares<T> => Object.entries(shares) as [T, number][] // its keys are T

/**
 * Assumption: most come between school and bedtime. Lines of this kind choose these hours: Startlinjen 16 to 23, Den Blå Linje 18 to 23
 * (their own pages; Blå Kors 2020).
 */
export const hourShares = [3, 2, 1, 0.5, 0.5, 0.5, 1, 2, 3, 4, 4, 5, 6, 6, 8, 10, 11, 11, 12, 14, 16, 16, 12, 7]
/** Monday to Sunday. Assumption: Sunday evening and Monday are the heaviest. */
export const weekdayShares = [1.15, 1.05, 1, 1, 0.9, 0.8, 1.1]
/** January to December. Assumption: few in the summer holidays, more as school begins and in the dark months. */
export const monthShares = [1.1, 1, 1, 0.95, 1, 0.9, 0.6, 0.95, 1.1, 1.1, 1.15, 1.15]

/** Assumption, all of it. `closed`: of those who would come in an open hour, so many open the page of a closed one. */
export const closedShare = 0.25
export const fates = ofEach<'seated' | 'left' | 'turned-away-nobody' | 'turned-away-full' | 'not-reached'>({
  seated: 82,
  left: 11,
  'turned-away-nobody': 3,
  'turned-away-full': 2,
  'not-reached': 2,
})
/** Assumption: a wait of six minutes on average. A talk usually takes about 45 minutes, as the estimate of a wait supposes too. */
export const waitMeanMin = 6
export const talkMin = { shortest: 10, spread: 70 }
export const endingShares = ofEach<Ending>({
  mutual: 48,
  youth: 30,
  counsellor: 10,
  connection: 8,
  timeout: 4,
})

/** Assumption: a tenth of the talks leave no form, a third of the youths answer, and each skips a question in five. */
export const formShare = 0.9
export const surveyShare = 0.33
export const answeredShare = 0.8
/** Assumption. A form about no counselling: a prank, a wrong number. */
export const noCounsellingShare = 0.03
export const howManyShares: Shares<number> = [
  [1, 65],
  [2, 25],
  [3, 10],
]

/**
 * Assumption. Aabenraa's plan of 2022 says for whom the chat and headspace are (12 to 25), and most on a Danish chat for the young are
 * between 13 and 25 (Foreningen Spiseforstyrrelser og Selvskade, 2025); how many there are of each age is not told.
 */
export const ageShares: Record<AgeBand, number> = {
  under_12: 2,
  '12-14': 28,
  '15-17': 33,
  '18-20': 13,
  '21-25': 6,
  over_25: 1,
  unknown: 17,
}

/** Assumption: a few large groups and some very small ones. Substances stand high, since the lines grew out of municipal substance policies. */
export const groupShares: Record<TopicGroup, number> = {
  substance: 22,
  addiction: 5,
  mental: 20,
  violence: 9,
  family: 12,
  peer_love: 10,
  sexuality_body: 5,
  school_work: 7,
  living_legal: 3,
  discrimination: 1,
  services: 3,
  concern_for_other: 3,
}

/**
 * Substances grow with age. Faxe 2015: 5 of 100 in grades 7 to 9 had tried cannabis, 30 of 100 in grade 10. Faxe's report of 2013: of those
 * under 19 who began treatment one was 14, nine were 16 or 17, four were 18. The other factors are assumptions.
 */
export const byAge: Partial<Record<AgeBand, Partial<Record<TopicGroup, number>>>> = {
  under_12: { substance: 0.1, living_legal: 0.2, sexuality_body: 0.3 },
  '12-14': { substance: 0.25, violence: 1.3, peer_love: 1.3, living_legal: 0.4 },
  '15-17': { substance: 1.3 },
  '18-20': { substance: 1.5, living_legal: 2 },
  '21-25': { substance: 1.6, living_legal: 3, school_work: 0.7 },
}

/**
 * By month, January as 1. A helpline on alcohol is busy at Christmas, with relatives too (Alkolinjen, December 2022). Assumption: exams in
 * May and June, a new school year in August.
 */
export const byMonth: Record<number, Partial<Record<TopicGroup, number>>> = {
  1: { mental: 1.2 },
  5: { school_work: 1.8 },
  6: { school_work: 1.6 },
  8: { school_work: 1.4, peer_love: 1.2 },
  12: { substance: 1.2, family: 1.5, concern_for_other: 1.5 },
}

/**
 * Faxe's report of 2013: of 47 who said what they took, 33 cannabis, 7 amphetamine, 2 other opioids, 2 benzodiazepines, 2 cocaine and 1
 * solvents. It counts alcohol in another register, of adults: that alcohol is about as common as cannabis is an assumption. All topics that
 * are not named here: the further down in the taxonomy, the rarer. Assumption.
 */
export const substanceShares: Record<string, number> = {
  'substance.own.alcohol': 33,
  'substance.own.cannabis': 33,
  'substance.own.amphetamine_mdma': 7,
  'substance.own.opioid': 2,
  'substance.own.benzo_medication': 2,
  'substance.own.cocaine': 2,
  'substance.own.nitrous_inhalant': 1,
}

/** Assumption, all that follows. */
export const severityShares = ofEach<(typeof severities)[number]>({
  none: 75,
  concern: 20,
  acute: 5,
})
export const outcomeShares = ofEach<(typeof outcomes)[number]>({
  listened: 60,
  information: 30,
  self_help: 12,
  local_offer: 15,
  bridged: 4,
  emergency_112: 1,
  underretning: 2,
  none: 5,
})
export const contactBeforeShares = ofEach<(typeof contactBefores)[number]>({
  yes: 20,
  no: 50,
  not_asked: 30,
})
/** How often the municipality is known. */
export const municipalityShare = ofEach<'known' | 'unknown'>({
  known: 65,
  unknown: 35,
})
type Answer<Question extends keyof SurveyAnswers> = NonNullable<SurveyAnswers[Question]>
export const moodShares: Shares<Answer<'moodChange'>> = [
  [2, 20],
  [1, 42],
  [0, 26],
  [-1, 10],
  [-2, 2],
]
export const gotShares = ofEach<Answer<'gotWhatICameFor'>>({
  yes: 58,
  partly: 31,
  no: 11,
})
export const backShares = ofEach<Answer<'wouldComeBack'>>({
  yes: 70,
  maybe: 21,
  no: 9,
})
export const heardShares = ofEach<Answer<'heardFrom'>>({
  school: 38,
  internet: 25,
  friend: 18,
  counsellor_or_teacher: 6,
  ssp: 3,
  poster: 4,
  other: 6,
})
