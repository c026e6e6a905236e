import type { HourOfToday, Load } from '../../../shared/load.ts'

/** How many usually come in this hour. Null: not known. */
export const usualOf = ({ usual }: HourOfToday): number | null => (usual === null ? null : usual.arrived / usual.times)

/** Today up to the last whole hour, and how many have usually come by then. `until`: the hour that runs. Null: no hour is over. */
export function soFar({ hours }: Load['today']): { came: number; usual: number; until: string } | null {
  const over = hours.filter(({ isOver }) => isOver)
  if (over.length === 0) return null
  return {
    came: over.reduce((sum, { arrived }) => sum + arrived, 0),
    usual: over.reduce((sum, hour) => sum + (usualOf(hour) ?? 0), 0),
    until: hours[over.length]?.hour ?? '24',
  }
}

/** The hours that are drawn, from the first to the last with anybody today or usually, and the largest number in them. */
export function hoursOfToday({ hours }: Load['today']): { hours: HourOfToday[]; most: number } {
  const busy = (hour: HourOfToday) => hour.arrived > 0 || (usualOf(hour) ?? 0) > 0
  const drawn = hours.slice(Math.max(0, hours.findIndex(busy)), hours.findLastIndex(busy) + 1)
  return { hours: drawn, most: Math.max(1, ...drawn.flatMap((hour) => [hour.arrived, usualOf(hour) ?? 0])) }
}
