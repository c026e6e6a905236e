import type { YouthTopic } from '../../../shared/topic.ts'

/** For each topic that a youth may choose: the nearest topics of the form, the nearest first. A branch means all its topics. */
const near: Record<YouthTopic, string[]> = {
  'party-substances': ['substance.own', 'peer.party_culture', 'substance.context'],
  'someone-close-substances': ['substance.other', 'concern_for_other'],
  family: ['family'],
  'feeling-bad': ['mental.low_mood', 'mental.anxiety', 'mental.loneliness', 'mental.stress', 'mental.self_esteem', 'mental.sleep'],
  'self-harm-suicide': ['mental.self_harm', 'mental.suicidal_thoughts', 'mental.suicide_attempt'],
  'someone-hurts-me': ['violence'],
  'friends-bullying': ['peer', 'violence.bullying', 'violence.cyberbullying'],
  'love-body-sex': ['love', 'sexuality', 'body'],
  'school-job': ['school_work'],
  'phone-games-net': ['addiction', 'violence.cyberbullying', 'violence.online_sexual', 'violence.image_sharing'],
  'money-home-rules': ['living', 'legal', 'family.economy'],
  other: [],
}

export const ownTopics = (chosen: YouthTopic | undefined): string[] => (chosen === undefined ? [] : near[chosen])

/** The place of a topic among these, 0 being the nearest. -1: it is none of them. */
export const nearness = (id: string, own: string[]): number => own.findIndex((one) => id === one || id.startsWith(`${one}.`))
