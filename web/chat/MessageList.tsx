import './chat.css'
import type { ReactNode } from 'react'
import type { HelpCard } from '../../shared/sealing/card.ts'
import type { chat } from '../../shared/words/da/youths/chat.ts'
import type { Entry, Mark, Transcript } from './transcript.ts'

type Props = {
  transcript: Transcript
  words: typeof chat
  /** The name of an entry's writer, for screen readers and above the first message after another writer. */
  nameOf(from: string): string
  retry(): void
  /** The time beside a message. Only the counsellor's page gives it. */
  timeOf?: (at: number) => string
  /** The time above the first message, and above the first after a pause. A screen reader does not announce it. Only the youth's page gives it. */
  pauseOf?: (at: number) => string
  /** Draws the help that a message gives, from the page's own list. */
  cardOf?: (card: HelpCard) => ReactNode
  /** What a step of the help outside the chat is called on this side. */
  outsideOf?: (step: Extract<Entry, { kind: 'outside' }>) => string
  /** The server asked to slow down: messages go out after a while. */
  slowed?: boolean
}

/**
 * The conversation as a live log. A screen reader announces each message of others once, and does not announce the writer's own messages.
 * Every message is a text node with a direction of its own, so that it cannot change the direction of the page. Links are text.
 */
export function MessageList({ transcript, words, nameOf, retry, timeOf, pauseOf, cardOf, outsideOf, slowed = false }: Props) {
  const isSlowed = slowed && transcript.entries.some((entry) => entry.kind === 'text' && entry.mark === 'sending')
  const lastMine = transcript.entries.findLast((entry) => entry.kind === 'text' && entry.mine)?.key
  return (
    <div className="messages">
      {transcript.oldestDeleted && <p className="messages-note">{words.oldestDeleted}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div className="messages-log" role="log" aria-label={words.log} tabIndex={0}>
        {transcript.entries.map((entry, i) => (
          <Message
            key={entry.key}
            entry={entry}
            first={!sameWriter(transcript.entries[i - 1], entry)}
            named={entry.kind === 'text' && !entry.mine && entry.from !== writerBefore(transcript.entries, i)}
            words={isSlowed ? { ...words, sending: words.soon } : words}
            name={entry.kind === 'text' ? nameOf(entry.from) : ''}
            marked={entry.key === lastMine || (entry.kind === 'text' && (entry.mark === 'failed' || entry.mark === 'sending'))}
            retry={retry}
            card={entry.kind === 'text' && entry.card && cardOf ? cardOf(entry.card) : null}
            aside={entry.kind === 'outside' && outsideOf ? outsideOf(entry) : ''}
            pause={pauseOf ? pauseBefore(transcript.entries, i, pauseOf) : ''}
            time={timeOf && timeBy(timeOf, entry, transcript.entries[i + 1])}
          />
        ))}
        {isSlowed && <p className="messages-note">{words.slowed}</p>}
      </div>
    </div>
  )
}

type MessageProps = {
  entry: Entry
  first: boolean
  /** True when the last message of the others has another writer. In a talk of two people the name appears once. */
  named: boolean
  words: typeof chat
  name: string
  marked: boolean
  retry(): void
  card: ReactNode
  aside: string
  pause: string
  time: string | undefined
}

function Message({ entry, first, named, words, name, marked, retry, card, aside, pause, time }: MessageProps) {
  if (entry.kind === 'missing') return <p className="messages-note">{words.missing}</p>
  if (entry.kind === 'device') return <p className="messages-note">{words.otherComputer(entry.name)}</p>
  if (entry.kind === 'unsent') return <p className="messages-note">{words.unsent(entry.count)}</p>
  // A screen reader does not announce what the reader has just done.
  if (entry.kind === 'outside')
    return (
      aside && (
        <p className="messages-note" {...(entry.mine && { 'aria-live': 'off' })}>
          {aside}
        </p>
      )
    )
  return (
    <div className="message" data-mine={entry.mine} data-first={first} aria-live={entry.mine ? 'off' : undefined}>
      {pause !== '' && (
        <p className="message-pause" aria-live="off">
          <time>{pause}</time>
        </p>
      )}
      <p className={named ? 'message-name' : 'visually-hidden'} dir="auto">
        {entry.mine ? words.you : name}
      </p>
      {card ?? (
        // A browser that translates the page would send the conversation to a translation service.
        <p className="message-text" dir="auto" translate="no">
          {entry.text}
        </p>
      )}
      {(marked || time) && (
        <p className="message-mark">
          {time && <time>{time}</time>}
          {marked && entry.mark && entry.mark !== 'failed' && (
            <span data-mark={entry.mark}>
              <span className={`sign sign-${SIGNS[entry.mark]}`} aria-hidden="true" /> <span>{words[entry.mark]}</span>
            </span>
          )}
          {/* A screen reader announces that the reader's own message failed, though not the message. */}
          <span aria-live={entry.mine ? 'polite' : undefined}>
            {entry.mark === 'failed' && (
              <span data-mark="failed">
                <span>{entry.because ? words.because[entry.because] : words.failed}</span>{' '}
                {!entry.because && (
                  <button type="button" className="link" onClick={retry}>
                    {words.retry}
                  </button>
                )}
              </span>
            )}
          </span>
        </p>
      )}
    </div>
  )
}

const SIGNS: Record<Exclude<Mark, 'failed'>, string> = { sending: 'clock', sent: 'check', delivered: 'checks', read: 'checks' }

const sameWriter = (before: Entry | undefined, entry: Entry) =>
  before?.kind === 'text' && entry.kind === 'text' && before.from === entry.from

/** After a pause this long, the next message shows its time. */
const PAUSE_MS = 5 * 60_000

/** The time for the first message and for the first message after a pause; empty for the others. */
function pauseBefore(entries: Entry[], i: number, pauseOf: (at: number) => string): string {
  const entry = entries[i]
  if (entry?.kind !== 'text' || entry.at <= 0) return ''
  const before = writtenBefore(entries, i)
  return before !== null && entry.at - before.at < PAUSE_MS ? '' : pauseOf(entry.at)
}

/** The time beside a message; empty when the next message has the same writer and the same time. */
function timeBy(timeOf: (at: number) => string, entry: Entry, next: Entry | undefined): string {
  if (entry.kind !== 'text') return ''
  const time = timeOf(entry.at)
  return next?.kind === 'text' && sameWriter(entry, next) && timeOf(next.at) === time ? '' : time
}

const writerBefore = (entries: Entry[], at: number): string | null => writtenBefore(entries, at, ({ mine }) => !mine)?.from ?? null

type Written = Extract<Entry, { kind: 'text' }>

/** The last fitting message before this entry. */
function writtenBefore(entries: Entry[], at: number, fits: (entry: Written) => boolean = () => true): Written | null {
  for (let i = at - 1; i >= 0; i--) {
    const entry = entries[i]
    if (entry?.kind === 'text' && fits(entry)) return entry
  }
  return null
}
