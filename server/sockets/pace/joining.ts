import type { Payload } from '../../../shared/doors/door.ts'
import type { YouthDoor } from '../../../shared/doors/youth.ts'
import type { YouthView } from '../../../shared/doors/youthView.ts'
import type { ConvId, LineId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { isPractice } from '../../../shared/practice/practiceLine.ts'
import type { Proof } from '../../../shared/proof.ts'
import { calm, speakUp } from '../../actions/queue/calm.ts'
import { claimPuzzle } from '../../actions/queue/claimPuzzle.ts'
import { joinQueue } from '../../actions/queue/joinQueue.ts'
import { sayUrgent } from '../../actions/queue/sayUrgent.ts'
import type { Service } from '../../actions/service.ts'
import { holdBriefly, youthGone } from '../../actions/youth/changeYouth.ts'
import type { AdmissionEntry } from '../../admission/admission.ts'

/** Taking a place, saying "urgent", writing and going away: here admission decides by the address of the connection. */
export function openJoining(service: Service, entry: AdmissionEntry) {
  /** Checks the proof first, then uses up the puzzle. Nothing is written before the proof is right. */
  async function redeem(proof: Proof, conv: ConvId): Promise<Outcome<'first' | 'again'>> {
    const verdict = await entry.check(proof)
    if (verdict !== 'right') return refuse(verdict)
    const claimed = await claimPuzzle(service, proof.puzzle.parameters.nonce, conv)
    return claimed === 'used' ? refuse('replayed') : done(claimed)
  }

  return {
    async join({ proof, ...asked }: Payload<YouthDoor, 'queue:join'>): Promise<Outcome<YouthView>> {
      const { conv, line, urgent } = asked
      // Practice works for its place like a youth, and leaves no trace in what is known of its address: youths may come from there too.
      const practises = isPractice(line)
      const claim = urgent && !practises ? entry.claimUrgent(conv, proof) : null
      if (urgent && !practises && claim === null) return refuse('unproved')
      // Counted before the ticket exists: many requests sent at once must already count as many.
      const before = entry.waits(practises ? null : { line, urgent })
      const others = entry.othersIn(line)
      const giveUp = () => {
        claim?.undo()
        entry.waits(before)
      }
      try {
        const redeemed = await redeem(proof, conv)
        const outcome = redeemed.ok
          ? await joinQueue(service, asked, { isComing: true, others, isFirst: redeemed.value === 'first' })
          : redeemed
        if (!outcome.ok) {
          giveUp()
          return outcome
        }
        if (redeemed.ok && redeemed.value === 'first' && !practises) entry.tookTicket()
        for (const one of claim?.settle() ?? []) await calm(service, one)
        return outcome
      } catch (error) {
        giveUp()
        throw error
      }
    },

    async sayUrgent(conv: ConvId, line: LineId | null, proof: Proof | null): Promise<Outcome<null>> {
      if (line !== null && isPractice(line)) return sayUrgent(service, conv)
      const claim = entry.claimUrgent(conv, proof)
      if (claim === null) return refuse('unproved')
      try {
        const redeemed = proof === null ? null : await redeem(proof, conv)
        const outcome = redeemed?.ok === false ? redeemed : await sayUrgent(service, conv)
        if (!outcome.ok) claim.undo()
        else for (const one of claim.settle()) await calm(service, one)
        return outcome
      } catch (error) {
        claim.undo()
        throw error
      }
    },

    /** A youth who writes is not a silent page: a lost boost for "urgent" comes back. */
    async wrote(conv: ConvId): Promise<void> {
      if (entry.spoke(conv)) await speakUp(service, conv)
    },

    async goAway(conv: ConvId, line: LineId | null): Promise<void> {
      if (line !== null && isPractice(line)) return void (await youthGone(service, conv, false))
      const brief = entry.goesAway(conv)
      entry.heldUntil(conv, await youthGone(service, conv, brief.includes(conv)))
      for (const other of brief) if (other !== conv) await holdBriefly(service, other)
      // While youthGone was running, more pages may have gone and made this a crowd. Then this place is also held briefly.
      if (!brief.includes(conv) && entry.isBrief(conv)) await holdBriefly(service, conv)
    },
  }
}
