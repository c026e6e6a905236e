import { useState } from 'react'
import type { CounsellorDoor } from '../../shared/counsellor.ts'
import type { DoorSocket } from '../connection/ask.ts'
import { DeskTop } from './DeskTop.tsx'
import { asking, longestUnanswered, type OpenDesk, panes } from './desk.ts'
import type { DeskData } from './deskData.ts'
import type { DeskHands } from './deskHands.ts'
import { stoppedBy } from './intake.ts'
import type { Keyring } from './keyring.ts'
import { OwedForms } from './OwedForms.tsx'
import { paneOf } from './owedForm.ts'
import { Panes } from './Panes.tsx'
import { Queue } from './Queue.tsx'
import { RingCards } from './RingCards.tsx'
import { ShiftNews } from './ShiftNews.tsx'
import { ShortcutSheet } from './ShortcutSheet.tsx'
import { type Notices, StartDuty } from './StartDuty.tsx'
import { TalkList } from './TalkList.tsx'
import { ToldLine } from './ToldLine.tsx'
import { useDeskShortcuts } from './useDeskShortcuts.ts'
import { useLeaveWarning } from './useLeaveWarning.ts'
import { SIDE_BY_SIDE, useMedia } from './useOnScreen.ts'
import { useRinging } from './useRinging.ts'
import { useWords } from './words.ts'

type Props = { desk: OpenDesk; connected: boolean; keyring: Keyring; hands: DeskHands; socket: DoorSocket<CounsellorDoor>; data: DeskData }

/** The open desk: who rings on top, all mine and the queue at the side, the conversations beside each other. */
export function DeskScreen({ desk, connected, keyring, hands, socket, data }: Props) {
  const { counsellor, lang } = useWords()
  const { view } = desk
  const rings = asking(view)
  const shown = panes(desk)
  const longest = longestUnanswered(desk)
  const unread = Object.values(desk.heard).reduce((sum, h) => sum + h.unread, 0)
  const sideBySide = useMedia(SIDE_BY_SIDE, true)
  const [notices, setNotices] = useState<Notices>(() => ({ sound: true, notify: mayNotify() }))
  const [single, setSingle] = useState(true)
  const [lately, setLately] = useState<string[]>([])
  const { allowSound, isSilent } = useRinging(rings, unread, notices, {
    ringing: counsellor.titleRinging,
    unread: counsellor.titleUnread(unread),
    idle: counsellor.title,
  })
  const letGo = useLeaveWarning(view.conversations.length > 0)
  useDeskShortcuts({ desk, panes: shown, rings, longest, hands, single })

  function nameOf(conv: string): string {
    const number = desk.numbers[conv] ?? 1
    const nickname = desk.heard[conv]?.nickname
    if (!nickname) return counsellor.talks.nameless(number)
    // Nobody shall write to the wrong one of two who are called the same.
    const same = Object.values(desk.heard).filter((heard) => heard.nickname === nickname).length > 1
    return same ? `${nickname} (${number})` : nickname
  }
  const lineName = (line: string) => view.me.lines.find((l) => l.line === line)?.name[lang] ?? line

  function choose(chosen: Notices) {
    setNotices(chosen)
    if (chosen.sound) allowSound()
    // Asked only here, by a tap: a page that asks by itself is refused for good.
    if (chosen.notify && !mayNotify()) void askToNotify().then((yes) => setNotices((n) => ({ ...n, notify: yes })))
  }
  function start(seats: number, lines: string[]) {
    if (notices.sound) allowSound()
    void hands.startDuty(seats, lines).then((ok) => ok && hands.open(null))
  }
  const duty = (
    <StartDuty lines={view.me.lines} {...(view.shift && { running: view.shift })} notices={notices} choose={choose} start={start} />
  )
  const rung = view.me.lines.some((l) => l.mode === 'automatic' && view.shift?.lines.includes(l.line))
  const empty = shown.length === 0
  return (
    <div className="desk" data-off={view.shift === null} data-empty={empty} data-front={desk.front !== null}>
      <DeskTop desk={desk} connected={connected} hands={hands} duty={duty} letGo={letGo} />
      <RingCards
        rings={rings}
        rungAt={desk.rungAt}
        lineName={lineName}
        accept={(r) => void hands.accept(r)}
        decline={(r) => void hands.decline(r)}
      />
      <main id="desk" className="desk-body" tabIndex={-1}>
        <h1 className="visually-hidden">{counsellor.title}</h1>
        {!empty && <TalkList desk={desk} panes={shown} longest={longest} nameOf={nameOf} toFront={hands.toFront} />}
        <div className="overview" hidden={!sideBySide && desk.front !== null}>
          <ShiftNews desk={desk} hands={hands} wakeSound={isSilent ? allowSound : null} />
          {!view.shift && !empty && duty}
          <OwedForms owed={view.owed} lineName={lineName} open={(form) => hands.toFront(paneOf(desk, form))} />
          <Queue
            queue={desk.queue}
            shift={view.shift}
            take={(line, conv) => void hands.take(line, conv)}
            putAway={(conv) => void hands.putAway(conv)}
          />
        </div>
        <div className="panes" data-count={shown.length} hidden={!sideBySide && desk.front === null && !empty}>
          {empty && !view.shift && duty}
          {empty && view.shift && (
            <div className="nobody">
              <div className="picture picture-arrival" aria-hidden="true" />
              <h2>{counsellor.talks.none}</h2>
              {view.shift.state === 'on' && stoppedBy(view.shift) === null && (
                <p className="aside">{rung ? counsellor.talks.noneOn : counsellor.talks.nonePull}</p>
              )}
            </div>
          )}
          <Panes
            panes={shown}
            at={{ socket, connected, keyring, desk, hands }}
            data={data}
            lately={lately}
            used={(topics) => setLately((before) => [...new Set([...topics, ...before])])}
            nameOf={nameOf}
            lineName={lineName}
            sideBySide={sideBySide}
          />
        </div>
      </main>
      <ToldLine told={desk.told} hush={hands.hush} />
      {desk.open === 'keys' && <ShortcutSheet single={single} setSingle={setSingle} close={() => hands.open(null)} />}
    </div>
  )
}

const mayNotify = () => typeof Notification !== 'undefined' && Notification.permission === 'granted'
const askToNotify = async () => typeof Notification !== 'undefined' && (await Notification.requestPermission()) === 'granted'
