import { useEffect, useRef, useState } from 'react'
import type { AlertSettings, Receiver, ReceiverHealth } from '../../../shared/alerts.ts'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { LineId } from '../../../shared/ids.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'
import { useWords } from '../words.ts'
import type { ReceiverEvent } from './receiverDrafts.ts'
import { whenInWords } from './whenInWords.ts'

export type TestAsks = { line: LineId; socket: DoorSocket<CoordinatorDoor>; connected: boolean }

type Props = {
  name: string
  receiver: Receiver
  saved: AlertSettings['receivers'][number] | null
  now: number
  asks: TestAsks
  dispatch(event: ReceiverEvent): void
}

/** How often, and for how long, the page looks whether a test has arrived. A try takes eight seconds at most. */
const LOOK_MS = 1000
const LOOKS = 15

/** How a receiver answered lately, a test of it, and the key of a webhook. */
export function ReceiverState({ name, receiver, saved, now, asks, dispatch }: Props) {
  const { coordinator, staff } = useWords()
  const words = coordinator.alerts
  const [said, setSaid] = useState('')
  const testing = useRef<AbortController | null>(null)
  useEffect(() => () => testing.current?.abort(), [])

  async function test() {
    // A second tap while a test is on its way is the same wish, and the first one's answer is still to come.
    if (testing.current !== null) return
    const mine = new AbortController()
    testing.current = mine
    await tried(mine).finally(() => {
      if (testing.current === mine) testing.current = null
    })
  }

  async function tried(mine: AbortController) {
    const before = saved?.health.tries ?? 0
    setSaid(words.testing)
    const sent = await ask<CoordinatorDoor, 'alerts:test'>(asks.socket, 'alerts:test', { line: asks.line, receiver: receiver.id })
    if (!sent.ok) return setSaid(sent.why === 'slow-down' ? words.tooSoon : staff.refusals[sent.why])
    for (let look = 0; look < LOOKS && !mine.signal.aborted; look++) {
      await new Promise((over) => setTimeout(over, LOOK_MS))
      const read = await ask<CoordinatorDoor, 'alerts:read'>(asks.socket, 'alerts:read', { line: asks.line })
      const health = read.ok ? read.value.receivers.find((one) => one.receiver.id === receiver.id)?.health : undefined
      if (mine.signal.aborted) return
      if (!read.ok || !health || health.tries === before) continue
      dispatch({ what: 'read', settings: read.value })
      return setSaid(health.why === null ? words.tested : `${words.notTested} ${capital(words.failures[health.why])}`)
    }
    if (!mine.signal.aborted) setSaid(words.noneHeard)
  }

  return (
    <div className="alerts-state">
      {saved && <Health health={saved.health} now={now} />}
      {saved?.key && (
        <details>
          <summary>{words.key}</summary>
          <p>{words.keyHint}</p>
          <p>
            <code>{saved.key}</code>
          </p>
        </details>
      )}
      <button
        type="button"
        className="button button-soft"
        disabled={saved === null || !receiver.active || !asks.connected}
        onClick={() => void test()}
      >
        {words.sendTest(name)}
      </button>
      <p role="status">{saved === null ? words.saveFirst : said}</p>
    </div>
  )
}

function Health({ health: { reachedAt, failedAt, why }, now }: { health: ReceiverHealth; now: number }) {
  const { coordinator, lang } = useWords()
  const words = coordinator.alerts
  const when = (at: number) => whenInWords(at, now, words, lang)
  const reached = reachedAt === null ? words.health.neverReached : words.health.reached(when(reachedAt))
  if (why !== null && failedAt !== null)
    return (
      <p className="alerts-dead">
        {words.health.failed(when(failedAt))} {words.failures[why]} {reached}
      </p>
    )
  if (reachedAt === null) return <p>{words.health.never}</p>
  return (
    <p>
      {reached} {failedAt !== null && words.health.failedBefore(when(failedAt))}
    </p>
  )
}

const capital = (sentence: string): string => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
