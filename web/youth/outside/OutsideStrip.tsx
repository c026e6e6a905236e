import type { Kid } from '../../../shared/ids.ts'
import { useHere } from '../here.ts'
import type { Names } from '../talk/namesIn.ts'
import type { OutsideHere } from './outsideHere.ts'

type Props = { outside: OutsideHere; kid: Kid; names: Names; duty: boolean; open(): void }

/** One line above the box, as long as there is something to answer, to finish or to take back. A screen reader announces it. */
export function OutsideStrip({ outside, kid, names, duty, open }: Props) {
  const { outside: words } = useHere().words
  const name = names.of(kid)
  const line = said()
  function said(): { say: string; way: string } | null {
    switch (outside.phase) {
      case 'asked':
        return { say: duty ? words.strip.askedDuty(names.of(outside.by)) : words.strip.asked(names.of(outside.by)), way: words.strip.look }
      case 'open':
        return { say: words.strip.open, way: words.strip.goOn }
      case 'given':
        if (!outside.isHere) return { say: words.notHere(name), way: words.strip.show }
        return {
          say: outside.seenBy.some((by) => names.isOne(kid, by)) ? words.seen(name) : words.strip.given(name),
          way: words.strip.show,
        }
      case 'used':
        return { say: words.did.use(names.of(outside.by)), way: words.strip.show }
      default:
        return null
    }
  }
  return (
    <div role="status">
      {line && (
        <div className="notice outside-strip">
          <p>{line.say}</p>
          <button type="button" className="button button-soft" onClick={open}>
            {line.way}
          </button>
        </div>
      )}
    </div>
  )
}
