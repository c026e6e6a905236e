import { emptyOutside, type OutsideCard, type OutsideField, type OutsideStep, outsideFields } from '../../../shared/sealing/outside.ts'
import type { Body } from '../../../shared/sealing/sealed.ts'
import type { SentAs } from '../outbox.ts'
import { wellFormed } from '../overBy.ts'

/**
 * This side's steps of the help outside the chat, and what a youth has written of it and not given yet. It stands in the memory of this page alone: it
 * outlives a cover and a change of screen, and a reload loses it.
 */
export function keepOutside(put: (body: Body, as: SentAs) => void, sending: (step: OutsideStep['step']) => void) {
  let draft: OutsideCard | null = null
  return {
    /** Null: nothing was begun on this page. */
    draft: () => draft,
    keepDraft(next: OutsideCard | null) {
      draft = next
    },
    /** What a youth writes goes out as a message does, so that the talk does not count as silent. All other steps go out like marks. */
    say(does: OutsideStep) {
      const isWritten = does.step === 'give' || does.step === 'open'
      if (does.step === 'open') draft ??= emptyOutside
      if (does.step !== 'see') sending(does.step)
      put({ kind: 'outside', does: does.step === 'give' ? { ...does, card: tidied(does.card) } : does }, isWritten ? 'send' : 'mark')
    },
  }
}

const tidied = (card: OutsideCard): OutsideCard =>
  Object.fromEntries(outsideFields.map((field): [OutsideField, string] => [field, wellFormed(card[field].trim())])) as OutsideCard // all four
