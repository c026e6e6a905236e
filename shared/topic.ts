import { z } from 'zod/mini'

/** The topics that a youth may choose before the chat. Routing uses them, and they are never counted. The sentences are in words/. */
export const youthTopics = [
  'party-substances',
  'someone-close-substances',
  'family',
  'feeling-bad',
  'self-harm-suicide',
  'someone-hurts-me',
  'friends-bullying',
  'love-body-sex',
  'school-job',
  'phone-games-net',
  'money-home-rules',
  'other',
] as const
export const youthTopic = z.enum(youthTopics)
export type YouthTopic = z.output<typeof youthTopic>

export const ageBands = ['under_12', '12-14', '15-17', '18-20', '21-25', 'over_25', 'unknown'] as const
export const ageBand = z.enum(ageBands)
export type AgeBand = z.output<typeof ageBand>

export const wantsChoices = ['to-be-heard', 'advice', 'find-help', 'help-a-friend', 'get-safer', 'unknown'] as const
export const wants = z.enum(wantsChoices)
export type Wants = z.output<typeof wants>

/** The published groups of topics, in the order they are shown. */
export const topicGroups = [
  'substance',
  'addiction',
  'mental',
  'violence',
  'family',
  'peer_love',
  'sexuality_body',
  'school_work',
  'living_legal',
  'discrimination',
  'services',
  'concern_for_other',
] as const
export const topicGroup = z.enum(topicGroups)
export type TopicGroup = z.output<typeof topicGroup>

/** A detailed topic of the taxonomy, such as `substance.own.alcohol`. The list of topics is data, planted from seeds/. */
export const topicId = z.string().check(z.regex(/^[a-z_]+(\.[a-z_0-9]+){1,2}$/), z.maxLength(60))

export const endings = ['mutual', 'youth', 'counsellor', 'connection', 'timeout'] as const
export const ending = z.enum(endings)
export type Ending = z.output<typeof ending>
