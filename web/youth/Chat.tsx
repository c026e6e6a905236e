import { type KeyboardEvent, useState } from 'react'
import type { YouthWords } from '../../shared/words/da/youth.ts'
import { closing } from '../../shared/words/when.ts'
import type { Keeper } from '../chat/keeper.ts'
import { TypingLine } from '../chat/TypingLine.tsx'
import type { Reader } from '../cipher/youthCipher.ts'
import { HelpButton } from './HelpButton.tsx'
import { useHere } from './here.ts'
import { OtherHelp } from './OtherHelp.tsx'
import type { Screen } from './screen.ts'
import { Writing } from './Writing.tsx'

type Props = {
  screen: Extract<Screen, { at: 'chat' }>
  keeper: Keeper
  readers: Reader[]
  device: 'phone' | 'computer'
  covered: boolean
  say(text: string): void
  wrote(): void
  another(): void
  leave(): void
}

/** The conversation. Who can read is drawn only from the wraps this browser made. */
export function Chat({ screen, keeper, readers, device, covered, say, wrote, another, leave }: Props) {
  const { words, facts } = useHere()
  const { talk } = words
  const { view } = screen
  const now = readers.filter((reader) => reader.now)
  // Whoever the server says sits there is called by what the roster said of their key when it was given ours, never by the server's word.
  const nameOf = (kid: string) => readers.find((reader) => reader.kids.includes(kid))?.name ?? talk.counsellor
  const name = nameOf(view.counsellor)
  const all = new Intl.ListFormat(facts.lang, { type: 'conjunction' }).format(now.map((reader) => calledBy(reader, talk))) || name
  const keyed = now.some((reader) => reader.kids.includes(view.counsellor))
  const away = view.counsellorPresence === 'away'
  return (
    <div className="talk" data-screen="chat">
      <header className="talk-top">
        <div className="talk-who">
          <h1>{name}</h1>
          <details className="talk-more" onKeyDown={closeByEscape}>
            <summary aria-label={talk.more}>
              <span className="sign sign-more" aria-hidden="true" />
            </summary>
            <More name={name} readers={readers} another={another} leave={leave} />
          </details>
          <HelpButton />
        </div>
      </header>
      <div className="talk-scroll">
        <div className="talk-notes">
          <p>
            {talk.here(name)} {keyed && talk.onlyYou(all)}{' '}
            {view.closesAt !== null && talk.until(closing(view.closesAt, facts.line.timeZone, facts.lang))}
          </p>
        </div>
        <div role="status">
          {away && (
            <div className="notice">
              <p>
                {talk.counsellorAway(name)} {view.anotherOnDuty && talk.anotherComes}
              </p>
              <OtherHelp brief />
            </div>
          )}
          {view.stillThere && !away && <p className="notice">{talk.stillThere}</p>}
        </div>
        <Writing keeper={keeper} covered={covered} say={say} wrote={wrote} nameOf={nameOf} warnOf={name} device={device} />
        <TypingLine says={screen.typing && !away ? words.chat.typing(name) : null} />
      </div>
    </div>
  )
}

/** By the roster's name, and on how many computers of theirs. */
const calledBy = ({ name, computers }: Reader, { onComputers }: YouthWords['talk']): string =>
  computers === undefined ? name : onComputers(name, computers)

function closeByEscape({ key, currentTarget }: KeyboardEvent<HTMLDetailsElement>): void {
  if (key !== 'Escape' || !currentTarget.open) return
  currentTarget.open = false
  currentTarget.querySelector('summary')?.focus()
}

function More({ name, readers, another, leave }: { name: string; readers: Reader[]; another(): void; leave(): void }) {
  const { words } = useHere()
  const { talk } = words
  const [asks, setAsks] = useState<'another' | 'end' | null>(null)
  const now = readers.filter((reader) => reader.now).map((reader) => calledBy(reader, talk))
  const before = readers.filter((reader) => !reader.now).map((reader) => calledBy(reader, talk))
  return (
    <div className="talk-panel">
      <h2>{talk.whoCanRead}</h2>
      <p>{now.length > 0 ? talk.readers(now.join(', ')) : talk.readNobody}</p>
      {before.length > 0 && <p>{talk.readBefore(before.join(', '))}</p>}
      <p className="aside">{talk.limits}</p>
      {asks === 'another' && (
        <Sure say={talk.anotherSay(name)} yes={talk.anotherYes} no={talk.anotherNo} go={another} stay={() => setAsks(null)} />
      )}
      {asks === 'end' && <Sure say={talk.endSure} yes={talk.endYes} no={talk.endNo} go={leave} stay={() => setAsks(null)} />}
      {asks === null && (
        <p className="choices-ways">
          <button type="button" className="button button-plain" onClick={() => setAsks('another')}>
            {talk.another}
          </button>
          <button type="button" className="button button-plain" onClick={() => setAsks('end')}>
            {talk.end}
          </button>
        </p>
      )}
      <h2>{talk.tips}</h2>
      <p className="aside">{talk.hideSay}</p>
      <p className="aside">{talk.exitSay}</p>
    </div>
  )
}

function Sure({ say, yes, no, go, stay }: { say: string; yes: string; no: string; go(): void; stay(): void }) {
  return (
    <div className="notice">
      <p>{say}</p>
      <p className="choices-ways">
        <button type="button" className="button button-main" onClick={go}>
          {yes}
        </button>
        <button type="button" className="button button-plain" onClick={stay}>
          {no}
        </button>
      </p>
    </div>
  )
}
