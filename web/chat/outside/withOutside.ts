import type { Placed } from '../../../shared/sealing/envelope.ts'
import type { OpenedWell } from '../../cipher/record/opened.ts'
import { type Transcript, withPlace } from '../transcript.ts'
import { noOutside, outsideOf, withStep } from './outside.ts'

/** Takes in a step of the help outside the chat. What it changes stands as a note in the list; the words of a card never stand there. */
export function withOutside(t: Transcript, { place }: Placed, { body, from, ep, mine, sid, n }: OpenedWell): Transcript {
  if (body.kind !== 'outside') return t
  const { does } = body
  const before = t.outside ?? noOutside
  const steps = withStep(t.outsideSteps ?? [], { place, from, ep, does })
  const outside = outsideOf(steps)
  const isSent = mine && t.outsideSending === does.step
  const next = { ...t, outside, outsideSteps: steps, ...(isSent && { outsideSending: undefined }) }
  const isNew = before.phase !== outside.phase || before.duty !== outside.duty || ('giving' in outside && isOther(before, outside.giving))
  return isNew ? withPlace(next, place, { kind: 'outside', key: `outside-${sid}:${n}`, place, from, mine, did: does.step }) : next
}

const isOther = (before: object, giving: number): boolean => 'giving' in before && before.giving !== giving
