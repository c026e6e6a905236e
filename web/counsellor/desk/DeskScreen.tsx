import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { FormNumber, LineId } from '../../../shared/ids.ts'
import { isPractice, isPracticeShift, realLineOf } from '../../../shared/practice/practiceLine.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import { BreakLine } from '../care/BreakLine.tsx'
import { ColleaguesCard } from '../colleagues/ColleaguesCard.tsx'
import { bridgesOn } from '../danger/helpBeside.ts'
import { HintsWanted } from '../danger/hints/useDangerHint.ts'
import { useJokes } from '../endings/useJokes.ts'
import { OwedForms } from '../form/OwedForms.tsx'
import { type PaneId, paneOf } from '../form/owedForm.ts'
import { SavedForms } from '../form/SavedForms.tsx'
import { useKeptForms } from '../form/useKeptForms.ts'
import { HandOverDialog } from '../handOver/HandOverDialog.tsx'
import { OfferedCard } from '../handOver/OfferedCard.tsx'
import { HandOverProvider, useHandOver } from '../handOver/useHandOver.ts'
import { LeadersProvider, useLeaders } from '../leaders/useLeaders.ts'
import { LookOnCard } from '../lookOn/LookOnCard.tsx'
import { LookOnDialog } from '../lookOn/LookOnDialog.tsx'
import { useTheLookOn } from '../lookOn/useLookOn.ts'
import { MyPage } from '../me/MyPage.tsx'
import { PracticeBand } from '../practice/PracticeBand.tsx'
import { PracticePanel } from '../practice/PracticePanel.tsx'
import { PracticeStart } from '../practice/PracticeStart.tsx'
import { NobodyHere } from '../queue/NobodyHere.tsx'
import { Queue } from '../queue/Queue.tsx'
import { RingCards } from '../queue/RingCards.tsx'
import { ShutLines } from '../queue/ShutLines.tsx'
import { useRinging } from '../queue/useRinging.ts'
import { useTaking } from '../queue/useTaking.ts'
import { useTurns } from '../queue/useTurns.ts'
import { OwnReplies } from '../replies/OwnReplies.tsx'
import { GoneHome } from '../shift/GoneHome.tsx'
import { ShiftNews } from '../shift/ShiftNews.tsx'
import { isUnsaved, StartDuty, type Wish } from '../shift/StartDuty.tsx'
import { useLeaveWarning } from '../shift/useLeaveWarning.ts'
import { type NoticeChoices, useNotices } from '../shift/useNotices.ts'
import { ShortcutSheet } from '../shortcuts/ShortcutSheet.tsx'
import { useDeskShortcuts } from '../shortcuts/useDeskShortcuts.ts'
import type { Keyring } from '../talk/keyring.ts'
import { Panes } from '../talk/Panes.tsx'
import { TalkList } from '../talk/TalkList.tsx'
import { SIDE_BY_SIDE, useMedia } from '../useOnScreen.ts'
import { useWords } from '../words.ts'
import { UnsentTexts } from '../written/UnsentTexts.tsx'
import { acuteOf, formIn } from './bigPane.ts'
import { DeskTop } from './DeskTop.tsx'
import { asking, longestUnanswered, type OpenDesk } from './desk.ts'
import type { DeskData } from './deskData.ts'
import type { DeskHands } from './deskHands.ts'
import { goToPane } from './focus.ts'
import { inView, panes } from './panes.ts'
import { ToldLine } from './ToldLine.tsx'
import { useDeskFocus } from './useDeskFocus.ts'
import { useWhose } from './useWhose.ts'

type Props = { desk: OpenDesk; connected: boolean; keyring: Keyring; hands: DeskHands; socket: DoorSocket<CounsellorDoor>; data: DeskData }

/** The open desk: the rings on top, the list of talks and the queue at the side, the conversations beside each other. */
export function DeskScreen({ desk, connected, keyring, hands, socket, data }: Props) {
  const { counsellor } = useWords()
  const { view } = desk
  const rings = asking(view).filter((ring) => !desk.taking.includes(ring.conv))
  const all = panes(desk)
  const longest = longestUnanswered(desk)
  const unread = Object.values(desk.heard).reduce((sum, h) => sum + h.unread, 0)
  const sideBySide = useMedia(SIDE_BY_SIDE, true)
  const byTouch = useMedia('(pointer: coarse)', false)
  const shown = sideBySide ? inView(all, desk.front) : all.filter((pane) => pane.conv === desk.front)
  const acute = acuteOf(shown, desk.front) ?? formIn(shown, desk.front)
  const { notices, choose: setNotices } = useNotices()
  const [single, setSingle] = useState(true)
  const [lately, setLately] = useState<string[]>([])
  const [wish, setWish] = useState<Wish | null>(null)
  const { offered } = view
  const lookOn = useTheLookOn()
  // Each card above the talks moves them.
  const moved = useTurns(rings.length + [offered, lookOn.asked, lookOn.waits].filter(Boolean).length)
  const sounding = [...rings, ...[offered, lookOn.asked].flatMap((one) => (one ? [{ ring: one.id }] : []))]
  const { allowSound, tryRing, isSilent } = useRinging(connected ? sounding : [], unread, notices, {
    ringing: counsellor.titleRinging,
    unread: counsellor.titleUnread(unread),
    idle: counsellor.title,
  })
  useKeptForms({ socket, desk, connected, takeUp: hands.takeUpForm })
  const leaders = useLeaders(socket, desk, connected)
  const handOver = useHandOver({ socket, desk, connected, keyring, hands, root: data.rootPublicKey ?? null })
  const letGo = useLeaveWarning(view.conversations.length + view.rings.filter((ring) => ring.accepted).length > 0)
  const { want, since } = useDeskFocus({ desk, longest, sideBySide, hands })
  const { accept, decline, take, acceptOffered, declineOffered } = useTaking({ connected, hands, offered, want, since })
  const toOffered = offered ? { accept: acceptOffered, decline: declineOffered } : null
  const goTo = (conv: PaneId | null) => (conv === null || byTouch ? hands.toFront(conv) : void goToPane(hands, conv))
  useDeskShortcuts({
    desk,
    panes: all,
    rings,
    longest,
    hands,
    single,
    accept,
    decline,
    take,
    handOver: handOver.choose,
    offered: toOffered ?? lookOn.asked,
    lookOn: lookOn.choose,
  })

  const { nameOf, lineName, whoseOf } = useWhose(desk)
  const choosing = view.conversations.find(({ conv }) => conv === lookOn.choosing)
  useJokes(desk, data, hands, whoseOf)
  const real = view.me.lines.filter(({ line }) => !isPractice(line))
  const practised = view.shift && isPracticeShift(view.shift) ? realLineOf(view.shift.lines[0] ?? '') : null

  function openMend(form: FormNumber, pane: PaneId) {
    flushSync(() => hands.openMend(form))
    goToPane(hands, pane)
  }
  function choose(chosen: NoticeChoices) {
    setNotices(chosen)
    if (chosen.sound) allowSound()
  }
  function start(seats: number, lines: LineId[]) {
    if (notices.sound) allowSound()
    void hands.startDuty(seats, lines).then((ok) => {
      if (!ok) return
      setWish(null)
      hands.shut('shift')
    })
  }
  const duty = (
    <>
      {desk.home === 'gone' && <GoneHome name={view.me.name} owed={view.owed.length} lineName={lineName} />}
      <StartDuty
        lines={real}
        {...(view.shift && { running: view.shift })}
        again={desk.home === 'gone'}
        wish={wish}
        setWish={setWish}
        notices={notices}
        choose={choose}
        start={start}
      />
      {!view.shift && <PracticeStart lines={real} begin={(line) => void hands.startPractice(line)} />}
    </>
  )
  const rung = view.me.lines.some((l) => l.mode === 'automatic' && view.shift?.lines.includes(l.line))
  const empty = all.length === 0
  return (
    <HandOverProvider value={handOver}>
      <LeadersProvider value={leaders}>
        <div className="desk" data-moved={moved} data-off={view.shift === null} data-empty={empty} data-front={desk.front !== null}>
          <DeskTop
            desk={desk}
            connected={connected}
            hands={hands}
            duty={practised === null && duty}
            lineName={lineName}
            unsaved={isUnsaved(wish, view.shift)}
            letGo={letGo}
          />
          {practised !== null && <PracticeBand youthsWaiting={desk.queue.youthsWaiting ?? 0} stop={() => void hands.stopPractice()} />}
          <ShutLines queue={desk.queue} />
          {offered && toOffered && (
            <OfferedCard key={offered.id} offered={offered} connected={connected} lineName={lineName} {...toOffered} />
          )}
          <LookOnCard connected={connected} lineName={lineName} />
          <RingCards rings={rings} rungAt={desk.rungAt} connected={connected} lineName={lineName} accept={accept} decline={decline} />
          <main id="desk" className="desk-body" tabIndex={-1}>
            <h1 className="visually-hidden">{counsellor.title}</h1>
            {!empty && <TalkList desk={desk} panes={all} longest={longest} nameOf={nameOf} toFront={goTo} />}
            <div className="overview" data-area="overview" hidden={!sideBySide && desk.front !== null}>
              <ShiftNews desk={desk} hands={hands} wakeSound={isSilent ? allowSound : null} />
              <BreakLine desk={desk} hands={hands} />
              {!view.shift && !empty && duty}
              <UnsentTexts desk={desk} wipe={hands.wipe} />
              {practised !== null && <PracticePanel at={data} pass={() => hands.practicePass(practised)} />}
              <OwedForms owed={view.owed} whoseOf={whoseOf} open={(form) => goTo(paneOf(desk, form))} />
              <SavedForms saved={desk.saved} whoseOf={whoseOf} open={(form, pane) => openMend(form, pane)} />
              <Queue queue={desk.queue} shift={view.shift} take={take} putAway={(conv) => void hands.putAway(conv)} />
              <ColleaguesCard shift={view.shift} connected={connected} say={hands.say} />
            </div>
            <div
              className="panes"
              data-count={shown.length}
              data-acute={acute !== null}
              hidden={!sideBySide && desk.front === null && !empty}
            >
              {empty && !view.shift && <div className="before-duty">{duty}</div>}
              {empty && view.shift && <NobodyHere shift={view.shift} rung={rung} />}
              <HintsWanted value={notices.hints}>
                <Panes
                  panes={all}
                  shown={shown}
                  acute={acute}
                  at={{ socket, connected, keyring, desk, hands }}
                  data={data}
                  lately={lately}
                  used={(topics) => setLately((before) => [...new Set([...topics, ...before])])}
                  nameOf={nameOf}
                  lineName={lineName}
                  whoseOf={whoseOf}
                  openMend={openMend}
                />
              </HintsWanted>
            </div>
          </main>
          <ToldLine told={desk.told} hush={hands.hush} />
          {handOver.choosing !== null && (
            <HandOverDialog conv={handOver.choosing} {...{ connected, hands }} practises={practised !== null} />
          )}
          {desk.open === 'me' && <MyPage {...{ socket, connected, notices, choose, tryRing, hands }} />}
          {choosing && (
            <LookOnDialog
              conv={choosing.conv}
              {...{ connected, hands }}
              bridges={bridgesOn(data.bridges, choosing.line)}
              practises={practised !== null}
            />
          )}
          {desk.open === 'mine' && <OwnReplies close={() => hands.open(null)} />}
          {desk.open === 'keys' && <ShortcutSheet single={single} setSingle={setSingle} close={() => hands.open(null)} />}
        </div>
      </LeadersProvider>
    </HandOverProvider>
  )
}
