import { topicFor } from '../tallies.ts'
import type { Topic } from './catalogue.ts'

export type RetireFault = 'unknown' | 'retired' | 'itself' | 'into-unknown' | 'into-retired' | 'other-group' | 'other-kind'

/**
 * The topic, retired into another, or why that may not be. Both are of one group, so that the groups of all years stay comparable. A topic that
 * is published by itself never takes one up that is not: its cell would tell of self-harm.
 */
export function retired(id: string, into: string, topics: Topic[]): Topic | RetireFault {
  const topic = topics.find((one) => one.id === id)
  const other = topics.find((one) => one.id === into)
  if (!topic) return 'unknown'
  if (topic.retiredTo !== null) return 'retired'
  if (!other) return 'into-unknown'
  if (topicFor(into, topics)?.id === id) return 'itself'
  if (other.retiredTo !== null) return 'into-retired'
  if (other.group !== topic.group) return 'other-group'
  if (other.detail !== topic.detail) return 'other-kind'
  return { ...topic, retiredTo: into }
}
