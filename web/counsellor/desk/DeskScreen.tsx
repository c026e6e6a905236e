import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { Ring } from '../../../shared/doors/counsellorView.ts'
import type { ConvId, FormNumber, LineId } from '../../../shared/ids.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import { OwedForms } from '../form/OwedForms.tsx'
import { type PaneId, paneOf } from '../form/owedForm.ts'
import { SavedForms } from '../form/SavedForms.tsx'
import { useKeptForms } from '../form/useKeptForms.ts'
import { HandOverDialog } from '../handOver/HandOverDialog.tsx'
import { OfferedCard } from '../handOver/OfferedCard.tsx'
import { HandOverProvider, useHandOver } from '../handOver/useHandOver.ts'
import { useOffered } from '../handOver/useOffered.ts'
import { LeadersProvider, useLeaders } from '../leaders/useLeaders.ts'
import { LookOnCard } from '../lookOn/LookOnCard.tsx'
import { LookOnDialog } from '../lookOn/LookOnDialog.tsx'
import { useTheLookOn } from '../lookOn/useLookOn.ts'
import { NobodyHere } from '../queue/NobodyHere.tsx'
import { Queue } from '../queue/Queue.tsx'
import { RingCards } from '../queue/RingCards.tsx'
import { ShutLines } from '../queue/ShutLines.tsx'
import { useRinging } from '../queue/useRinging.ts'
import { useTurns } from '../queue/useTurns.ts'
import { OwnReplies } from '../replies/OwnReplies.tsx'
import { GoneHome } from '../shift/GoneHome.tsx'
import { ShiftNews } from '../shift/ShiftNews.tsx'
import { type NoticeChoices, StartDuty, type Wish } from '../shift/StartDuty.tsx'
import { useLeaveWarning } from '../shift/useLeaveWarning.ts'
import { begun } from '../talk/begun.ts'
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
import { focusTargetIn, goToPane } from './focus.ts'
import { inView, panes } from './panes.ts'
import { ShortcutSheet } from './ShortcutSheet.tsx'
import { ToldLine } from './ToldLine.tsx'
import { useDeskShortcuts } from './useDeskShortcuts.ts'
import { useFocusKept } from './useFocusKept.ts'
import { useWhose } from './useWhose.ts'

type Props = { desk: OpenDesk; connected: boolean; keyring: Keyring; hands: DeskHands; socket: DoorSocket<CounsellorDoor>; data: DeskData }

/** The open desk: the rings on top, the list of talks and the queue at the side, the conversations beside each other. */
export function DeskScreen({ desk, connected, keyring, hands, socket, data }: Props) {
  const { counsellor } = useWords()
  const { view } = desk
  const rings = asking(view).filter((ring) => !desk.taking.includes(ring.conv))
  const moved = useTurns(rings.length)
  const all = panes(desk)
  const longest = longestUnanswered(desk)
  const unread = Object.values(desk.heard).reduce((sum, h) => sum + h.unread, 0)
  const sideBySide = useMedia(SIDE_BY_SIDE, true)
  const byTouch = useMedia('(pointer: coarse)', false)
  const shown = sideBySide ? inView(all, desk.front) : all.filter((pane) => pane.conv === desk.front)
  const acute = acuteOf(shown, desk.front) ?? formIn(shown, desk.front)
  const [notices, setNotices] = useState<NoticeChoices>(() => ({ sound: true, notify: mayNotify() }))
  const [single, setSingle] = useState(true)
  const [lately, setLately] = useState<string[]>([])
  const [wish, setWish] = useState<Wish | null>(null)
  const { offered } = view
  const lookOn = useTheLookOn()
  const sounding = [...rings, ...[offered, lookOn.asked].flatMap((one) => (one ? [{ ring: one.id }] : []))]
  const { allowSound, isSilent } = useRinging(connected ? sounding : [], unread, notices, {
    ringing: counsellor.titleRinging,
    unread: counsellor.titleUnread(unread),
    idle: counsellor.title,
  })
  useKeptForms({ socket, desk, connected, takeUp: hands.takeUpForm })
  const leaders = useLeaders(socket, desk, connected)
  const handOver = useHandOver({ socket, desk, connected, keyring, hands, root: data.rootPublicKey ?? null })
  const letGo = useLeaveWarning(view.conversations.length > 0)
  const { want, since } = useFocusKept(nextPlace, calmPlace)
  const accept = (ring: Ring) => {
    if (!connected) return hands.say({ note: 'noConnection' })
    // The pane is drawn at once, so that what is typed now goes into the new talk's box.
    flushSync(() => void hands.accept(ring))
    want(ring.conv)
  }
  const decline = (ring: Ring) => (connected ? void hands.decline(ring) : hands.say({ note: 'noConnection' }))
  function take(line: LineId, conv: ConvId | null) {
    const hasGoneOn = since()
    void hands.take(line, conv).then((taken) => {
      // The talk is in the list already. If the counsellor writes elsewhere by now, that text must not go into the new box.
      if (taken === null || hasGoneOn()) return
      hands.toFront(taken)
      want(taken)
    })
  }
  const toOffered = useOffered({ offered, connected, hands, want, since })
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

  // After a reload in the middle of talks, the page goes on with the oldest of them.
  const first = useRef(begun(view)[0]?.conv)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page opens
  useEffect(() => {
    if (first.current === undefined) return
    hands.toFront(first.current)
    if (document.activeElement === document.body) want(first.current)
  }, [])

  /** Where the focus goes when the element that had it is gone. */
  function nextPlace(): HTMLElement | null {
    const talk = sideBySide ? (longest ?? begun(view)[0]?.conv) : undefined
    const places = [desk.front && focusTargetIn(desk.front), document.getElementById('gone-home'), talk && focusTargetIn(talk)]
    return places.find((place) => place instanceof HTMLElement) ?? document.getElementById('queue-title')
  }
  /** A place for the focus that takes no letters. */
  function calmPlace(): HTMLElement | null {
    return document.getElementById('gone-home') ?? document.getElementById('queue-title')
  }
  const { nameOf, lineName, whoseOf } = useWhose(desk)

  function openMend(form: FormNumber, pane: PaneId) {
    flushSync(() => hands.openMend(form))
    goToPane(hands, pane)
  }
  function choose(chosen: NoticeChoices) {
    setNotices(chosen)
    if (chosen.sound) allowSound()
    // The page asks only after a tap here: a browser may refuse a page for good that asks by itself.
    if (chosen.notify && !mayNotify()) void askToNotify().then((yes) => setNotices((n) => ({ ...n, notify: yes })))
  }
  function start(seats: number, lines: LineId[]) {
    if (notices.sound) allowSound()
    void hands.startDuty(seats, lines).then((ok) => {
      if (!ok) return
      setWish(null)
      hands.open(null)
    })
  }
  const duty = (
    <>
      {desk.home === 'gone' && <GoneHome name={view.me.name} owed={view.owed.length} />}
      <StartDuty
        lines={view.me.lines}
        {...(view.shift && { running: view.shift })}
        again={desk.home === 'gone'}
        wish={wish}
        setWish={setWish}
        notices={notices}
        choose={choose}
        start={start}
      />
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
            duty={duty}
            lineName={lineName}
            unsaved={view.shift !== null && wish !== null}
            letGo={letGo}
          />
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
              {!view.shift && !empty && duty}
              <UnsentTexts desk={desk} wipe={hands.wipe} />
              <OwedForms owed={view.owed} whoseOf={whoseOf} open={(form) => goTo(paneOf(desk, form))} />
              <SavedForms saved={desk.saved} whoseOf={whoseOf} open={(form, pane) => openMend(form, pane)} />
              <Queue queue={desk.queue} shift={view.shift} take={take} putAway={(conv) => void hands.putAway(conv)} />
            </div>
            <div
              className="panes"
              data-count={shown.length}
              data-acute={acute !== null}
              hidden={!sideBySide && desk.front === null && !empty}
            >
              {empty && !view.shift && duty}
              {empty && view.shift && <NobodyHere shift={view.shift} rung={rung} />}
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
            </div>
          </main>
          <ToldLine told={desk.told} hush={hands.hush} />
          {handOver.choosing !== null && <HandOverDialog conv={handOver.choosing} connected={connected} hands={hands} />}
          {lookOn.choosing !== null && <LookOnDialog conv={lookOn.choosing} connected={connected} hands={hands} />}
          {desk.open === 'mine' && <OwnReplies close={() => hands.open(null)} />}
          {desk.open === 'keys' && <ShortcutSheet single={single} setSingle={setSingle} close={() => hands.open(null)} />}
        </div>
      </LeadersProvider>
    </HandOverProvider>
  )
}

const mayNotify = () => typeof Notification !== 'undefined' && Notification.permission === 'granted'
const askToNotify = async () => typeof Notification !== 'undefined' && (await Notification.requestPermission()) === 'granted'
