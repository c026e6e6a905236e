import type { LineId } from '../../../shared/ids.ts'
import { lineBounds } from '../../../shared/settings/lineFault.ts'
import type { Overflow, WayOn } from '../../../shared/settings/overflow.ts'
import type { Found } from './found.ts'
import { hoursFaults } from './hoursFaults.ts'

/** `own`: the line itself. `lines` and `numbers`: where youths may be sent. */
export type Reachable = { own: LineId; lines: LineId[]; numbers: string[] }

/** What is wrong with the ways on. `at`: the first weekday of a span. */
export function overflowFaults({ spans, otherwise }: Overflow, reachable: Reachable): Found[] {
  const ofSpans = spans.flatMap(({ days, ways }): Found[] => {
    const at = days.length > 0 ? String(Math.min(...days)) : undefined
    return ways.length === 0 ? [['overflow-nowhere', at]] : wayFaults(ways, reachable, at)
  })
  return [...hoursFaults({ week: spans, exceptions: [] }), ...ofSpans, ...wayFaults(otherwise, reachable)]
}

function wayFaults(ways: WayOn[], { own, lines, numbers }: Reachable, at?: string): Found[] {
  const isKnown = (way: WayOn) => (way.to === 'line' ? lines.includes(way.line) : numbers.includes(way.number))
  const isSelf = ways.some((way) => way.to === 'line' && way.line === own)
  const isUnknown = ways.some((way) => !(way.to === 'line' && way.line === own) && !isKnown(way))
  return [
    ...(isSelf ? [['overflow-self', at] as Found] : []),
    ...(isUnknown ? [['overflow-unknown', at] as Found] : []),
    ...(ways.length > lineBounds.ways ? [['overflow-many', at] as Found] : []),
  ]
}
