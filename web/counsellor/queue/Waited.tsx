import { useNow } from '../useNow.ts'
import { timeSince } from './queueOrder.ts'

/** Minutes and seconds since then, counting. Not read out as it counts. */
export function Waited({ since, say = (time) => time }: { since: number; say?: (time: string) => string }) {
  const now = useNow()
  return <span className="waited">{say(timeSince(since, now))}</span>
}
