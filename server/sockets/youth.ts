import type { Socket } from 'socket.io'
import { PROTOCOL } from '../../shared/doors/protocol.ts'
import { youthDoor } from '../../shared/doors/youth.ts'
import type { YouthView } from '../../shared/doors/youthView.ts'
import type { ConvId, PageId, PersonId } from '../../shared/ids.ts'
import type { Outcome } from '../../shared/outcome.ts'
import { refuse } from '../../shared/outcome.ts'
import { isPractice } from '../../shared/practice/practiceLine.ts'
import { endConversation } from '../actions/conversation/endConversation.ts'
import { holdBlob, keepBlob } from '../actions/conversation/keepBlob.ts'
import { readTranscript } from '../actions/conversation/readTranscript.ts'
import { seatOf } from '../actions/conversation/seatOf.ts'
import { sendEnvelope } from '../actions/conversation/sendEnvelope.ts'
import { showTypingToCounsellor } from '../actions/conversation/showTyping.ts'
import { changeReaders } from '../actions/lookOn/changeReaders.ts'
import { refuseLookOn } from '../actions/lookOn/endLookOn.ts'
import { leaveQuickly } from '../actions/queue/leaveQuickly.ts'
import { pageSpeaks } from '../actions/queue/pageSpeaks.ts'
import { anotherCounsellor } from '../actions/seating/anotherCounsellor.ts'
import { giveWraps } from '../actions/seating/giveWraps.ts'
import { refuseOffer } from '../actions/seating/refuseOffer.ts'
import { sameCounsellor } from '../actions/seating/sameCounsellor.ts'
import type { Service } from '../actions/service.ts'
import { answerSurvey } from '../actions/youth/answerSurvey.ts'
import { hideYouth, youthBack, youthCalls } from '../actions/youth/changeYouth.ts'
import { rebuildTranscript, rebuildYouth } from '../actions/youth/rebuildYouth.ts'
import { resumeYouth } from '../actions/youth/resumeYouth.ts'
import type { AdmissionEntry } from '../admission/admission.ts'
import { youthHere } from '../domain/presence.ts'
import type { Connections } from './connections.ts'
import { openJoining } from './pace/joining.ts'
import type { Allowance } from './pace/limits.ts'
import { serve } from './serve.ts'

/** What this connection knows about its youth. `told` is the view sent last: it decides what to refresh. `counsellor` is looked up once per view. */
export type YouthSession = {
  conv: ConvId | null
  told: YouthView | null
  /** When the pass in the view sent last was first sent. */
  passAt?: number
  counsellor: Promise<PersonId | null> | undefined
  entry: AdmissionEntry
}

export function openYouthDoor(service: Service, connections: Connections, socket: Socket, session: YouthSession, allowance: Allowance) {
  const page = connections.pageOf(socket, (view) => {
    if (view.notice === 'youth:view') note(view.payload)
  })
  const note = (view: YouthView) => {
    noteView(session, view, service.now())
    if (view.phase !== 'ended' || session.conv === null) return
    // The ticket has ended. Only the survey is left, if there is one.
    if (view.survey === null) allowance.letGo()
    else allowance.stay(service.spans.surveyMs)
  }
  const joining = openJoining(service, session.entry)
  /** `claimed`: the conversation of this connection, set before the first await. `asking`: how many requests to enter it are running. */
  let claimed = session.conv
  let asking = 0
  let isUnsure = false
  /**
   * The only way to enter. One connection has one conversation, and requests sent together must not enter two. So the claim is made
   * first, and is dropped only if all requests to enter are refused. All other requests are refused until the youth has entered.
   */
  const entering = async <V>(
    asked: { protocol: string; conv: ConvId; page: PageId },
    ask: (proved: () => Promise<void>) => Promise<Outcome<V>>,
  ): Promise<Outcome<V>> => {
    if (asked.protocol !== PROTOCOL) return refuse('old-page')
    if (claimed !== null && claimed !== asked.conv) return refuse('not-allowed')
    if (!allowance.mayEnter(youthHere(asked.conv))) return refuse('slow-down')
    claimed = asked.conv
    asking += 1
    const outcome = await ask(() => connections.expect(youthHere(asked.conv)))
      .catch((error: unknown) => {
        // The failed request may already have made a ticket. So the claim stays, and the page repeats the same request.
        isUnsure = true
        throw error
      })
      .finally(() => {
        asking -= 1
      })
    if (outcome.ok) await enter(asked.conv, asked.page)
    else if (asking === 0 && !isUnsure && session.conv === null) claimed = null
    return outcome
  }
  const enter = async (conv: ConvId, pageId: PageId) => {
    session.conv = conv
    allowance.proved(youthHere(conv), service.spans.hardTtlMs + service.spans.surveyMs)
    await connections.enter(youthHere(conv), page(pageId))
    session.entry.isBack(conv)
    // The youth may have closed the page while this request was running.
    if (socket.connected) await youthBack(service, conv)
    else await leave(conv)
  }
  const leave = (conv: ConvId) => connections.leave(youthHere(conv), socket.id, () => joining.goAway(conv, session.told?.line ?? null))
  /** For all requests after entering: they are about the one conversation of this connection. */
  const mine = async <V>(act: (conv: ConvId) => Promise<Outcome<V>>, leaves = false): Promise<Outcome<V>> => {
    if (session.conv === null) return refuse('not-yours')
    // Any request shows that the page is alive, so a parked ticket may come back. A goodbye does not do this: it must not ring anybody.
    if (!leaves && session.told?.phase === 'waiting' && session.told.unanswered === 'parked') await pageSpeaks(service, session.conv)
    return act(session.conv)
  }
  const seen = <V extends YouthView>(outcome: Outcome<V>): Outcome<V> => {
    if (outcome.ok) note(outcome.value)
    return outcome
  }
  let seated: { looking: Promise<PersonId | null>; person: PersonId } | null = null
  const knownCounsellor = () => (seated !== null && seated.looking === session.counsellor ? seated.person : null)
  const counsellor = (conv: ConvId): Promise<PersonId | null> => {
    if (session.counsellor) return session.counsellor
    // All callers share one look-up. With a look-up each, a later message could be told before an earlier one.
    const looking = seatOf(service, conv)
    const lookAgain = () => {
      if (session.counsellor === looking) session.counsellor = undefined
    }
    session.counsellor = looking
    const found = (person: PersonId | null) => {
      if (person === null) lookAgain()
      else seated = { looking, person }
    }
    looking.then(found, lookAgain)
    return looking
  }
  /** A client that only guesses proofs is not our page: it gets its answer, and then the connection is closed. */
  const unlessGuessing = async <V>(trial: Promise<Outcome<V>>): Promise<Outcome<V>> => {
    const outcome = await trial
    if (!outcome.ok && session.entry.isGuessing()) setImmediate(() => socket.disconnect(true))
    return outcome
  }
  const send = (mark: boolean) => {
    const perMin = mark ? allowance.perMin.marks : allowance.perMin.envelopes
    return (envelope: Parameters<typeof sendEnvelope>[3]) =>
      mine(async (conv) => {
        const sent = await sendEnvelope(
          service,
          conv,
          { writer: 'youth', tellsCounsellor: () => counsellor(conv), counsellor: knownCounsellor, mark, perMin },
          envelope,
        )
        if (sent.ok && !mark && session.told?.phase === 'waiting') await joining.wrote(conv)
        return sent
      })
  }

  serve(
    socket,
    youthDoor,
    {
      'queue:join': async (asked) => seen(await entering(asked, () => unlessGuessing(joining.join(asked)))),
      'youth:resume': async (asked) => {
        const outcome = await entering(asked, (proved) => resumeYouth(service, asked, proved))
        if (outcome.ok) note(outcome.value.view)
        return outcome
      },
      'youth:rebuild': async (asked) => seen(await entering(asked, (proved) => rebuildYouth(service, asked, proved))),
      'transcript:rebuild': ({ envelopes, done: isDone }) => mine((conv) => rebuildTranscript(service, conv, envelopes, isDone)),
      'queue:leave': () => mine((conv) => endConversation(service, conv, 'youth'), true),
      'urgent:say': ({ proof }) => unlessGuessing(mine((conv) => joining.sayUrgent(conv, session.told?.line ?? null, proof ?? null))),
      'wraps:give': (asked) => mine((conv) => giveWraps(service, conv, asked)),
      'offer:refuse': (asked) => mine((conv) => refuseOffer(service, conv, asked)),
      'readers:change': (asked) => mine((conv) => changeReaders(service, conv, asked)),
      'lookOn:refuse': (asked) => mine((conv) => refuseLookOn(service, conv, asked)),
      'envelope:send': send(false),
      'mark:send': send(true),
      'transcript:read': ({ after }) => mine((conv) => allowance.reading(() => readTranscript(service, conv, after))),
      'resume:keep': (asked) => mine((conv) => keepBlob(service, conv, asked)),
      'resume:held': ({ gen }) => mine((conv) => holdBlob(service, conv, gen)),
      'typing:set': ({ typing }) => mine(async (conv) => showTypingToCounsellor(service, conv, await counsellor(conv), typing)),
      'hidden:set': ({ hidden, by }) => mine((conv) => hideYouth(service, conv, hidden, by)),
      'calling:say': () => mine((conv) => youthCalls(service, conv)),
      'counsellor:another': ({ nextChallenge }) => mine((conv) => anotherCounsellor(service, conv, nextChallenge)),
      'counsellor:same': () => mine((conv) => sameCounsellor(service, conv)),
      'exit:say': () => mine((conv) => leaveQuickly(service, conv), true),
      'conversation:end': () => mine((conv) => endConversation(service, conv, 'youth'), true),
      'survey:answer': ({ survey, answers }) => mine((conv) => answerSurvey(service, conv, survey, answers)),
    },
    allowance,
    connections.onBug('youth'),
  )

  socket.on('disconnect', () => {
    session.entry.waits(null)
    if (session.conv === null) return
    session.entry.left(session.conv)
    void leave(session.conv)
  })
}

function noteView(session: YouthSession, view: YouthView, now: number) {
  if (passOf(view) !== passOf(session.told)) session.passAt = now
  // Two views may be sent in the wrong order. The page uses the one with the higher `rev`, so that one is kept here.
  if (!session.told || view.phase === 'ended' || session.told.rev <= view.rev) session.told = view
  session.entry.waits(session.told.phase === 'waiting' && !isPractice(session.told.line) ? session.told : null)
  session.counsellor = undefined
}

const passOf = (view: YouthView | null): string | null => (view && 'pass' in view ? view.pass : null)
