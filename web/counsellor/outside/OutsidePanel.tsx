import './outside.css'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ConvId } from '../../../shared/ids.ts'
import { focusAtEnd, focusTargetIn } from '../desk/focus.ts'
import { letters } from '../shortcuts/shortcuts.ts'
import { useShortcuts } from '../shortcuts/useShortcuts.ts'
import type { useConversation } from '../talk/useConversation.ts'
import { useWords } from '../words.ts'
import { OutsideAsk } from './OutsideAsk.tsx'
import { OutsideCardHere } from './OutsideCardHere.tsx'

type Props = {
  conv: ConvId
  /** What the desk calls the youth: each talk has a panel. */
  name: string
  talk: Pick<ReturnType<typeof useConversation>, 'outside' | 'opened'>
  acute: boolean
  /** The colleague who reads along. */
  along: string | null
  over: boolean
  /** The pane is on the screen of a person who looks at it. */
  visible: boolean
  /** The shortcut means this talk. */
  hasKeys: boolean
  /** Unfolds the tools around it, where a narrow pane folds them. */
  show: () => void
}

/** "Hjælp uden for chatten" beside a talk: ask for it, wait, read what the youth gave, and write it down. After the talk only what was given stands. */
export function OutsidePanel({ conv, name, talk, acute, along, over, visible, hasKeys, show }: Props) {
  const { outside: words } = useWords().counsellor
  const { now, me, sending, say } = talk.outside
  const [asks, setAsks] = useState(false)
  const whole = useRef<HTMLElement>(null)
  const isGiven = now.phase === 'given' || now.phase === 'used'
  const runs = isGiven || now.phase === 'asked' || now.phase === 'open'
  useHonest(talk, acute, runs && !over)
  useSeen(talk, visible && !over)

  useShortcuts(false, ({ name }) => {
    if (name !== 'outside' || !hasKeys) return false
    if (whole.current?.contains(document.activeElement)) return back()
    flushSync(() => {
      show()
      if (!runs && !over && talk.opened) setAsks(true)
    })
    whole.current?.querySelector<HTMLElement>('input, button')?.focus()
    return true
  })
  function back(): true {
    flushSync(() => setAsks(false))
    focusAtEnd(focusTargetIn(conv))
    return true
  }
  if (over && !isGiven) return null
  return (
    <section ref={whole} className="outside" aria-label={words.label(name)} data-phase={now.phase}>
      {isGiven ? (
        <OutsideCardHere given={now} me={me} over={over} isSending={sending === 'use'} say={say} />
      ) : asks && !runs ? (
        <OutsideAsk
          acute={acute || now.duty}
          along={along}
          ask={(duty) => {
            say({ step: 'ask', duty })
            back()
          }}
          cancel={back}
        />
      ) : (
        !runs && (
          <button
            type="button"
            className="button button-small button-plain"
            aria-keyshortcuts={`Alt+${letters.outside}`}
            disabled={!talk.opened || sending !== undefined}
            onClick={() => {
              flushSync(() => setAsks(true))
              whole.current?.querySelector('button')?.focus()
            }}
          >
            {sending ? words.sending : words.open}
          </button>
        )
      )}
      {!isGiven && runs && <p className="aside">{now.phase === 'asked' ? words.asked : words.filling}</p>}
      {!over && runs && (
        <p className="row">
          {now.phase === 'asked' && (
            <button type="button" className="button button-small button-plain" onClick={() => say({ step: 'close' })}>
              {words.takeBack}
            </button>
          )}
          {now.phase === 'used' && (
            <button
              type="button"
              className="button button-small button-plain"
              onClick={() => say({ step: 'ask', duty: acute || now.duty })}
            >
              {words.again}
            </button>
          )}
          {!now.duty && !acute && now.phase !== 'used' && (
            <button type="button" className="button button-small button-plain" onClick={() => say({ step: 'duty' })}>
              {words.dutyNow}
            </button>
          )}
          {now.duty && <span className="aside">{words.dutySaid}</span>}
        </p>
      )}
    </section>
  )
}

/** Once a talk is acute, the youth reads that we must pass it on. It is said by itself, and once. */
function useHonest({ outside, opened }: Props['talk'], acute: boolean, runs: boolean): void {
  const said = useRef(false)
  const { now, say } = outside
  useEffect(() => {
    if (!acute || !runs || now.duty || !opened || said.current) return
    said.current = true
    say({ step: 'duty' })
  }, [acute, runs, now.duty, opened, say])
}

/** Tells the youth that it was seen, once for each giving and each counsellor. */
function useSeen({ outside, opened }: Props['talk'], visible: boolean): void {
  const seen = useRef(0)
  const { now, me, say } = outside
  const giving = now.phase === 'given' && me !== null && !now.seenBy.includes(me) ? now.giving : 0
  useEffect(() => {
    if (!visible || !opened || giving === 0 || seen.current === giving) return
    seen.current = giving
    say({ step: 'see', giving })
  }, [visible, opened, giving, say])
}
