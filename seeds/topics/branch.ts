import type { InEach } from '../../shared/lang.ts'
import type { TopicGroup } from '../../shared/topic.ts'

/** A branch of the taxonomy: the group that it is published in, and its topics, each with its name in every language. Null: it is not counted. */
export type Branch = { branch: string; group: TopicGroup | null; topics: Record<string, InEach> }
