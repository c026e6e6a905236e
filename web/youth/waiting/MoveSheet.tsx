import { useState } from 'react'
import { useHere } from '../here.ts'
import type { Goal, Move, Moved } from './moving.ts'

type Props = {
  to: Move
  /** What the youth would give up here. */
  held: 'place' | 'talk' | null
  hasWritten: boolean
  go(to: Goal): Promise<Moved>
  stay(): void
}

/** The question before a place or a talk is given up. The sheet also shows what came of the move. */
export function MoveSheet({ to, held, hasWritten, go, stay }: Props) {
  const { moving } = useHere().words
  const [told, setTold] = useState<'busy' | 'not-open' | 'unheard' | null>(null)
  async function move() {
    setTold('busy')
    const moved = await go({ line: to.line, path: to.path })
    if (moved !== 'going') setTold(moved)
  }
  const [place, talk] = to.name === null ? [moving.homeWaiting, moving.homeTalking] : [moving.waiting, moving.talking]
  const say = held === null ? moving.town : held === 'place' ? place : talk
  return (
    <div className="urgent">
      <p>
        <span>{say}</span> <span>{held === 'place' && hasWritten && moving.written}</span>
      </p>
      <p role="status">
        <span>{told === 'busy' ? moving.busy : told === 'not-open' ? moving.notOpen : told === 'unheard' ? moving.unheard : ''}</span>
      </p>
      <div className="choices-ways">
        {told !== 'not-open' && (
          <button type="button" className="button button-main" disabled={told === 'busy'} onClick={() => void move()}>
            {to.name === null ? moving.homeYes : moving.yes(to.name)}
          </button>
        )}
        <button type="button" className="button button-plain" onClick={stay}>
          {moving.no}
        </button>
      </div>
    </div>
  )
}
