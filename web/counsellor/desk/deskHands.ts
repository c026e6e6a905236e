import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { Ring } from '../../../shared/doors/counsellorView.ts'
import type { Payload, Reply } from '../../../shared/doors/door.ts'
import type { ConvId, FormNumber, Kid, LineId } from '../../../shared/ids.ts'
import { type Outcome, passing } from '../../../shared/outcome.ts'
import type { EndsAs } from '../../../shared/sealing/sealed.ts'
import { type Askable, ask } from '../../connection/ask.ts'
import { endingHands } from '../endings/endingHands.ts'
import type { FormDraft } from '../form/closing.ts'
import { formHands } from '../form/formHands.ts'
import type { PaneId } from '../form/owedForm.ts'
import { handOverHands } from '../handOver/handOverHands.ts'
import { lookOnHands } from '../lookOn/lookOnHands.ts'
import type { Keyring } from '../talk/keyring.ts'
import type { DeskEvent, Heard, OpenDesk, Told } from './desk.ts'

type Door = CounsellorDoor
type Request = keyof Door['requests'] & string

/** Everything that the counsellor can do on the desk. A refusal is shown on the screen, and the function answers false. */
export type DeskHands = ReturnType<typeof deskHands>

export function deskHands(socket: Askable<Door>, keyring: Keyring, dispatch: (event: DeskEvent) => void) {
  async function asked<R extends Request>(request: R, payload: Payload<Door, R>): Promise<Outcome<Reply<Door, R>>> {
    const said = await ask<Door, R>(socket, request, payload)
    if (said.ok) dispatch({ what: 'answered' })
    else dispatch(said.why === 'superseded' ? { what: 'superseded' } : { what: 'told', told: { no: said.why } })
    return said
  }
  /** For each open conversation, the function that sends the counsellor's sealed goodbye. Only the pane of that conversation can seal it. */
  const goodbyes = new Map<string, (to?: Kid | null) => Promise<void>>()
  const sayGoodbyes = () => Promise.all([...goodbyes.values()].map((say) => say()))
  const did = async <R extends Request>(request: R, payload: Payload<Door, R>): Promise<boolean> => (await asked(request, payload)).ok

  return {
    startDuty: (seats: number, lines: LineId[]) => did('duty:start', { seats, lines }),
    /** Two seats: enough to practise two talks at once. */
    startPractice: (line: LineId) => did('duty:start', { seats: 2, lines: [line], practice: true }),
    stopPractice: () => did('duty:end', {}),
    async practicePass(line: LineId) {
      const said = await asked('practice:pass', { line })
      return said.ok ? said.value : null
    },
    pause: (reason: Payload<Door, 'duty:pause'>['reason']) => did('duty:pause', { reason }),
    rest: () => did('duty:rest', {}),
    resume: () => did('duty:resume', {}),
    finish: () => did('duty:finish', {}),
    async endDuty() {
      dispatch({ what: 'going-home', on: true })
      await sayGoodbyes()
      const ok = await did('duty:end', {})
      if (!ok) dispatch({ what: 'going-home', on: false })
      return ok
    },
    sayGoodbyes,
    /** Answers a function that removes the goodbye again. */
    goodbyeOf(conv: ConvId, say: (to?: Kid | null) => Promise<void>): () => void {
      goodbyes.set(conv, say)
      return () => {
        if (goodbyes.get(conv) === say) goodbyes.delete(conv)
      }
    },

    async accept(ring: Ring) {
      dispatch({ what: 'taking', conv: ring.conv, on: true })
      dispatch({ what: 'front', conv: ring.conv })
      const said = await asked('ring:accept', { conv: ring.conv, ring: ring.ring })
      if (said.ok) return
      dispatch({ what: 'taking', conv: ring.conv, on: false })
      // A passing refusal would be taken away by the next answered request. This note stays, also when the connection is back and the ring is gone.
      if (passing.has(said.why)) dispatch({ what: 'told', told: { note: 'notTaken' } })
    },
    async decline(ring: Ring) {
      if (await did('ring:decline', { conv: ring.conv, ring: ring.ring })) dispatch({ what: 'told', told: { note: 'declined' } })
    },
    /** The page answers the taken ring at once. Waiting for the next view could cost some of the ring's 8 seconds. */
    async take(line: LineId, conv: ConvId | null): Promise<string | null> {
      const said = await asked('queue:take', { line, conv })
      if (!said.ok) return null
      void keyring.answer(said.value)
      return said.value.conv
    },

    putAway: (conv: ConvId) => did('queue:putAway', { conv }),

    setAcute: (conv: ConvId, acute: boolean) => did('acute:set', { conv, acute }),
    acuteSeen: (conv: ConvId) => did('acute:set', { conv, acute: true, seen: true }),
    endTalk: (conv: ConvId) => did('conversation:end', { conv }),
    ...endingHands((conv, as) => did('conversation:end', { conv, ...(as === 'harassment' && { harassed: true as const }) })),
    async giveBack(conv: ConvId) {
      dispatch({ what: 'giving-back', conv })
      await goodbyes.get(conv)?.()
      return did('conversation:return', { conv })
    },

    ...formHands(socket, dispatch),
    ...handOverHands(socket, dispatch, goodbyes),
    ...lookOnHands(socket, dispatch),
    openMend: (form: FormNumber | null) => dispatch({ what: 'mend', form }),
    fillForm: (form: FormNumber, draft: FormDraft) => dispatch({ what: 'form', form, draft }),
    takeUpForm: (form: FormNumber, draft: FormDraft) => dispatch({ what: 'form', form, draft, kept: true }),
    write: (conv: ConvId, text: string) => dispatch({ what: 'draft', conv, text }),
    heard: (conv: ConvId, heard: Heard) => dispatch({ what: 'heard', conv, heard }),
    hinted: (conv: ConvId, on: boolean) => dispatch({ what: 'hinted', conv, on }),
    toFront: (conv: PaneId | null) => dispatch({ what: 'front', conv }),
    wipe: (conv: ConvId) => dispatch({ what: 'wipe', conv }),
    /**
     * The question is asked at once. If no other counsellor could go on with the talk, the question about giving back changes as soon as the page
     * knows it.
     */
    async areYouSure(conv: ConvId, what: 'end' | 'giveBack' | EndsAs) {
      dispatch({ what: 'sure', sure: { conv, what } })
      if (what !== 'giveBack') return
      const said = await ask<Door, 'conversation:alone'>(socket, 'conversation:alone', { conv })
      if (said.ok && said.value) dispatch({ what: 'alone', conv })
    },
    notSure: () => dispatch({ what: 'sure', sure: null }),
    open: (open: OpenDesk['open']) => dispatch({ what: 'open', open }),
    /** Closes this sheet, and no other that was opened meanwhile. */
    shut: (only: OpenDesk['open']) => dispatch({ what: 'open', open: null, only }),
    missedSeen: () => dispatch({ what: 'missed-seen' }),
    answerPause: () => dispatch({ what: 'pause-answered' }),
    say: (told: Told) => dispatch({ what: 'told', told }),
    hush: () => dispatch({ what: 'told', told: null }),
    tryAgain: () => dispatch({ what: 'again' }),
  }
}
