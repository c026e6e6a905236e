import { useHere } from './here.ts'
import { Screenful } from './Screenful.tsx'
import type { Newcomer } from './screen.ts'

/** Asked once per newcomer. The yes never travels: it is the keys to what was written before. */
export function HandOver({ newcomer, answer }: { newcomer: Newcomer; answer(answer: 'yes' | 'no' | 'stop'): void }) {
  const { words } = useHere()
  const { talk } = words
  const { name, title, from, left } = newcomer
  const said = left === 'again' ? talk.handOverAgain(name) : from === null ? talk.handOver(name) : talk.handOverFrom[left](from, name)
  const asks = said.lastIndexOf('. ') + 1
  return (
    <Screenful name="hand-over" lead={said.slice(0, asks)} heading={said.slice(asks).trim()} picture="path">
      {title !== '' && <p>{talk.whoIs(name, title)}</p>}
      <div className="choices-ways">
        <button type="button" className="button button-main" onClick={() => answer('yes')}>
          {talk.handOverYes}
        </button>
        <button type="button" className="button button-plain" onClick={() => answer('no')}>
          {talk.handOverNo}
        </button>
        <button type="button" className="button button-plain" onClick={() => answer('stop')}>
          {talk.handOverStop}
        </button>
      </div>
    </Screenful>
  )
}
