import type { ClosingForm } from '../../../shared/closingForm.ts'
import type { DeskConversation, OwedForm } from '../../../shared/doors/counsellorView.ts'
import type { FormNumber } from '../../../shared/ids.ts'
import { type AgeBand, ageBands, type Ending } from '../../../shared/topic.ts'

/**
 * A closing form that is being filled in. What the talk has told is filled in already: an acute talk is `acute`, the places that the youth was
 * given are ticked, and `bridged` if a bridge was given or has read along. Otherwise severity and outcome stay empty, since a guess there would
 * be counted.
 */
export type FormDraft = {
  topics: string[]
  primary: string | null
  severity: ClosingForm['severity'] | null
  outcomes: ClosingForm['outcomes']
  offersGiven: string[]
  endedBy: Ending
  age: AgeBand
  contactBefore: ClosingForm['contactBefore']
  municipality: string | null
}

export type Missing = 'topics' | 'severity' | 'outcomes'
export const MOST = 3

export function formFrom(
  owed: OwedForm,
  conversation: DeskConversation | null,
  { given = [], bridged = false }: { given?: string[]; bridged?: boolean } = {},
): FormDraft {
  const age = owed.age ?? conversation?.choices.age
  const before = conversation?.choices.writtenBefore
  return {
    topics: [],
    primary: null,
    severity: conversation?.acute ? 'acute' : null,
    outcomes: bridged || conversation?.bridged ? ['bridged'] : [],
    offersGiven: given,
    endedBy: owed.endedBy,
    age: ageBands.find((band) => band === age) ?? 'unknown',
    contactBefore: before === undefined ? 'not_asked' : before ? 'yes' : 'no',
    municipality: null,
  }
}

/** The saved form as a draft, so that it can be corrected. */
export function draftOf(was: ClosingForm | undefined): FormDraft {
  if (!was) return formFrom({ form: '', conv: null, line: '', endedBy: 'mutual', endedAt: 0 }, null)
  const { form: _, ...draft } = was
  return draft
}

/** Ticks or unticks one. A fourth is not ticked. */
export const ticked = <T>(these: T[], one: T): T[] =>
  these.includes(one) ? these.filter((t) => t !== one) : these.length < MOST ? [...these, one] : these

/**
 * Ticks or unticks a topic. The topic that was ticked first is the primary one, until the counsellor chooses another or none. Of one topic
 * nothing is asked: it is the primary one.
 */
export function withTopic({ topics, primary }: Pick<FormDraft, 'topics' | 'primary'>, id: string): Pick<FormDraft, 'topics' | 'primary'> {
  const now = ticked(topics, id)
  const stands = now.length > 1 && (primary === null ? topics.length > 1 : now.includes(primary))
  return { topics: now, primary: stands ? primary : (now[0] ?? null) }
}

/** "None of these" cannot be ticked together with another outcome. */
export function tickedOutcome(outcomes: ClosingForm['outcomes'], one: ClosingForm['outcomes'][number]): ClosingForm['outcomes'] {
  if (one === 'none') return outcomes.includes('none') ? [] : ['none']
  return ticked(
    outcomes.filter((o) => o !== 'none'),
    one,
  )
}

export function missing(draft: FormDraft): Missing[] {
  const lacks: Missing[] = []
  if (draft.topics.length === 0) lacks.push('topics')
  if (draft.severity === null) lacks.push('severity')
  if (draft.outcomes.length === 0) lacks.push('outcomes')
  return lacks
}

export function closed(form: FormNumber, draft: FormDraft): ClosingForm | null {
  const { severity } = draft
  return severity === null || missing(draft).length > 0 ? null : { form, ...draft, severity }
}
