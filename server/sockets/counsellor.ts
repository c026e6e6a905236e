import type { Socket } from 'socket.io'
import { type CounsellorDoor, counsellorDoor } from '../../shared/doors/counsellor.ts'
import type { DeskView } from '../../shared/doors/counsellorView.ts'
import { PROTOCOL } from '../../shared/doors/protocol.ts'
import type { ConvId, Kid, PageId, PersonId } from '../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../shared/outcome.ts'
import { seeOnDuty } from '../actions/colleagues/seeOnDuty.ts'
import { tellColleague } from '../actions/colleagues/tellColleague.ts'
import { endMine } from '../actions/conversation/endConversation.ts'
import { endHarassed } from '../actions/conversation/endHarassed.ts'
import { myConversation } from '../actions/conversation/myConversation.ts'
import { readTranscript } from '../actions/conversation/readTranscript.ts'
import { readWraps } from '../actions/conversation/readWraps.ts'
import { returnConversation } from '../actions/conversation/returnConversation.ts'
import { sendEnvelope } from '../actions/conversation/sendEnvelope.ts'
import { acuteSeen, setAcute } from '../actions/conversation/setAcute.ts'
import { showTypingToYouth } from '../actions/conversation/showTyping.ts'
import { removeOwnReply, saveOwnReply } from '../actions/deskTexts/changeOwnReply.ts'
import { seeTextsAtDesk } from '../actions/deskTexts/seeDeskTexts.ts'
import { changeDuty } from '../actions/duty/changeDuty.ts'
import { counsellorBack, counsellorGone, counsellorSpeaks } from '../actions/duty/counsellorGone.ts'
import { endDuty } from '../actions/duty/endDuty.ts'
import { startDuty } from '../actions/duty/startDuty.ts'
import { takeDesk } from '../actions/duty/takeDesk.ts'
import { takeRest } from '../actions/duty/takeRest.ts'
import { closeForm } from '../actions/figures/closeForm.ts'
import { keepForm, keptForm } from '../actions/figures/keepForm.ts'
import { mendForm } from '../actions/figures/mendForm.ts'
import { skipForm } from '../actions/figures/skipForm.ts'
import { takeBackForm } from '../actions/figures/takeBackForm.ts'
import { askForHelp, helpIsOver } from '../actions/leaders/askForHelp.ts'
import { seeLeaders } from '../actions/leaders/seeLeaders.ts'
import { givePass } from '../actions/practice/practicePasses.ts'
import { putAway } from '../actions/queue/putAway.ts'
import { takeFromQueue } from '../actions/queue/takeFromQueue.ts'
import { acceptRing, declineRing } from '../actions/seating/acceptRing.ts'
import { answerRing } from '../actions/seating/answerRing.ts'
import { isAlone } from '../actions/seating/isAlone.ts'
import { offerRejoin } from '../actions/seating/offerRejoin.ts'
import type { Service } from '../actions/service.ts'
import { seeHelpToGive } from '../actions/staff/seeStaffPage.ts'
import { staffHere } from '../domain/presence.ts'
import { isByItself } from './byItself.ts'
import { openChallenge } from './challenge.ts'
import type { Connections } from './connections.ts'
import { handOverHandlers } from './handOver.ts'
import { lookOnHandlers } from './lookOn.ts'
import type { OpenedDesk } from './openedDesk.ts'
import { ownPageHandlers } from './ownPage.ts'
import type { Allowance } from './pace/limits.ts'
import { type Guard, type Handlers, serve } from './serve.ts'

/** `opened` is set when the page has opened the desk. Before that, all other requests are refused. */
export type CounsellorSession = {
  person: PersonId
  /** The name of the session by which the person is signed in. */
  session: string
  opened: { page: PageId; kid: Kid } | null
  queueTold: string
  /** The desk view sent last to this page. */
  deskTold: DeskView | null
  /** Signed out, switched off or replaced: this page gets no notices and its requests are refused, until its connection closes. */
  over: boolean
}

export function openCounsellorDoor(
  service: Service,
  connections: Connections,
  socket: Socket,
  session: CounsellorSession,
  allowance: Allowance,
  guard: Guard,
  around: { demo: boolean },
) {
  const { person } = session
  const question = openChallenge({ now: service.now, newId: service.newId, lifeMs: service.spans.deskChallengeMs })
  // The refresh round sends the next view only if it differs from the one noted here.
  const page = connections.pageOf(
    socket,
    (view) => {
      if (view.notice === 'queue:view') session.queueTold = JSON.stringify(view.payload)
      if (view.notice === 'desk:view') session.deskTold = view.payload
    },
    () => session.over,
  )
  const opened: OpenedDesk = async (act) => (session.opened === null ? refuse('not-allowed') : act(session.opened))
  const inConversation = async <V>(conv: ConvId, act: (kid: Kid) => Promise<Outcome<V>>): Promise<Outcome<V>> =>
    opened(async ({ kid }) => ((await myConversation(service, person, conv)) ? act(kid) : refuse('not-yours')))
  /** The page and key for which this connection opens the desk. Set before the first await, because one connection belongs to one page. */
  let claimed: { page: PageId; pub: string } | null = null
  const leave = () => connections.leave(staffHere(person), socket.id, () => counsellorGone(service, person))
  const giveUp = async () => void (connections.speaksFor(staffHere(person), socket.id) && (await endDuty(service, person)))
  const orGivenUp = async (trusted: boolean | Promise<boolean>) => {
    if (await trusted) return true
    await giveUp()
    return false
  }
  const stillIn: Guard = (request, payload) => {
    if (session.over) return false
    const trusted = guard(request, payload)
    return trusted === true || orGivenUp(trusted)
  }
  // The script that gives the place also checks, in the same step, that this person may write here with this `kid`.
  const perMinOf = (mark: boolean) => (mark ? allowance.perMin.marks : allowance.perMin.envelopes)
  const send =
    (mark: boolean) =>
    ({ conv, envelope }: { conv: ConvId; envelope: Parameters<typeof sendEnvelope>[3] }) =>
      opened(({ kid }) =>
        sendEnvelope(service, conv, { writer: kid, person, tellsCounsellor: null, mark, perMin: perMinOf(mark) }, envelope),
      )

  /** A page that was told "away" and sends a request is back. This is noted beside the request, which does not wait for it. */
  const speaks = (request: string, payload: unknown) => {
    if (session.deskTold?.shift?.state !== 'away' || request.startsWith('duty:')) return
    connections.held(counsellorSpeaks(service, person, !isByItself('counsellor', request, payload))).catch(connections.onBug('counsellor'))
  }

  serve(
    socket,
    counsellorDoor,
    noting(speaks, {
      'desk:challenge': async () => done({ challenge: question.give(), person }),
      'desk:open': async (asked) => {
        const challenge = question.take()
        if (asked.protocol !== PROTOCOL) return refuse('old-page')
        if (claimed && (claimed.page !== asked.page || claimed.pub !== asked.pub)) return refuse('not-allowed')
        claimed = { page: asked.page, pub: asked.pub }
        const outcome = await takeDesk(service, person, asked, challenge, () => connections.expect(staffHere(person)))
        if (!outcome.ok) {
          if (session.opened === null) claimed = null
          return outcome
        }
        session.opened = { page: asked.page, kid: outcome.value.me.kid ?? '' }
        session.queueTold = ''
        session.deskTold = outcome.value
        await connections.enter(staffHere(person), page(asked.page))
        // The counsellor may have closed the page while this request was running.
        if (!socket.connected) await leave()
        else {
          await counsellorBack(service, person)
          await counsellorSpeaks(service, person, false)
        }
        return outcome
      },
      'duty:start': (asked) =>
        opened(async (at) => {
          const outcome = await startDuty(service, person, { ...asked, ...at }, () => connections.expect(staffHere(person)))
          // The page closed before the shift existed, so its leaving found no shift. Do it now: this shift has no page to ring.
          if (!socket.connected) await counsellorGone(service, person)
          return outcome
        }),
      'duty:pause': ({ reason }) => opened(() => changeDuty(service, person, 'paused', { reason })),
      'duty:rest': () => opened(() => takeRest(service, person)),
      'duty:resume': () => opened(() => changeDuty(service, person, 'on')),
      'duty:finish': () => opened(() => changeDuty(service, person, 'finishing')),
      'duty:end': () => opened(() => endDuty(service, person)),
      'ring:answer': ({ ring, offer }) =>
        opened(({ kid }) => (offer.staffKid === kid ? answerRing(service, person, ring, offer) : notMine())),
      'ring:accept': ({ conv, ring }) => opened(() => acceptRing(service, person, conv, ring)),
      'ring:decline': ({ conv, ring }) => opened(() => declineRing(service, person, conv, ring)),
      'practice:pass': ({ line }) => opened(() => givePass(service, person, line)),
      'queue:take': ({ line, conv }) => opened(() => takeFromQueue(service, person, line, conv)),
      'queue:putAway': ({ conv }) => opened(() => putAway(service, person, conv)),
      'offer:rejoin': (offer) => opened(({ kid }) => (offer.staffKid === kid ? offerRejoin(service, person, offer) : notMine())),
      'wraps:read': ({ conv }) => inConversation(conv, (kid) => readWraps(service, conv, kid)),
      'envelope:send': send(false),
      'mark:send': send(true),
      'transcript:read': ({ conv, after }) => inConversation(conv, () => allowance.reading(() => readTranscript(service, conv, after))),
      'typing:set': ({ conv, typing }) => inConversation(conv, async () => showTypingToYouth(service, conv, typing)),
      'acute:set': ({ conv, acute, seen }) =>
        opened(() => (seen ? acuteSeen(service, person, conv) : setAcute(service, person, conv, acute))),
      'conversation:end': ({ conv, harassed }) => opened(() => (harassed ? endHarassed : endMine)(service, person, conv)),
      'conversation:alone': ({ conv }) => inConversation(conv, () => isAlone(service, person, conv)),
      'conversation:return': ({ conv }) => opened(() => returnConversation(service, person, conv)),
      ...ownPageHandlers(service, person, session.session, opened),
      ...handOverHandlers(service, person, opened),
      ...lookOnHandlers(service, person, opened, allowance),
      'form:close': (form) => opened(({ page }) => closeForm(service, person, form, page)),
      'form:mend': (form) => opened(({ page }) => mendForm(service, page, form)),
      'form:takeBack': (form) => opened(({ page }) => takeBackForm(service, person, page, form)),
      'leaders:read': ({ convs }) => opened(() => seeLeaders(service, person, convs)),
      'leaders:ask': ({ line }) => opened(() => askForHelp(service, person, line)),
      'leaders:over': ({ line }) => opened(() => helpIsOver(service, person, line)),
      'colleagues:read': ({ key }) => opened(() => seeOnDuty(service, person, key)),
      'colleague:tell': (message) => opened(() => tellColleague(service, person, message)),
      'help:read': () => opened(() => seeHelpToGive(service, person, around)),
      'texts:read': () => opened(() => seeTextsAtDesk(service, person)),
      'ownReply:save': (reply) => opened(() => saveOwnReply(service, person, reply)),
      'ownReply:remove': ({ id }) => opened(() => removeOwnReply(service, person, id)),
      'form:keep': ({ form, draft }) => opened(() => keepForm(service, person, form, draft)),
      'form:kept': ({ form }) => opened(() => keptForm(service, person, form)),
      'form:skip': ({ form }) => opened(() => skipForm(service, person, form)),
    }),
    allowance,
    connections.onBug('counsellor'),
    stillIn,
  )

  socket.on('disconnect', () => {
    if (session.opened) void leave()
  })

  return {
    /** Signed out or switched off: if this page stands for the counsellor, the shift ends and its seats are given up at once. */
    async cutOff(): Promise<void> {
      session.over = true
      await connections.held(giveUp()).finally(() => socket.disconnect(true))
    },
    async letGo(): Promise<void> {
      session.over = true
      socket.disconnect(true)
    },
  }
}

/** Calls `note` with each request before its handler. */
const noting = (note: (request: string, payload: unknown) => void, handlers: Handlers<CounsellorDoor>): Handlers<CounsellorDoor> =>
  Object.fromEntries(
    Object.entries(handlers).map(([request, handle]) => [
      request,
      (payload: never) => {
        note(request, payload)
        return handle(payload)
      },
    ]),
  ) as Handlers<CounsellorDoor> // the same names and handlers

const notMine = async () => refuse('not-allowed')
