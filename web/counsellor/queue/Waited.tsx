import { useNow } from '../useNow.ts'
import { timeSince } from './queueOrder.ts'

/** Minutes and seconds since then, counting up. A screen reader does not read them while they count. */
export function Waited({ since, say = (time) => time }: { since: number; say?: (time: string) => string }) {
  const now = useNow()
  return <span className="waited">{say(timeSince(since, now))}</span>
}
