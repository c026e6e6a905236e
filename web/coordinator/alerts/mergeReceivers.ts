import { MOST_RECEIVERS, type Receiver } from '../../../shared/alerts.ts'

/** Whether two of them say the same. */
export const readAlike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * Two coordinators changed the receivers of a line over the same version. Who changed another receiver loses nothing: only one that both changed
 * must be chosen, and it stands as `keep` says. `conflicts`: the ids of those.
 */
export function mergeReceivers(
  { base, mine, theirs }: { base: Receiver[]; mine: Receiver[]; theirs: Receiver[] },
  keep: 'mine' | 'theirs' = 'mine',
): { merged: Receiver[]; conflicts: string[] } {
  const of = (list: Receiver[], id: string) => list.find((one) => one.id === id)
  // In the order of what is saved; what is new here stands last.
  const ids = [...new Set([...theirs, ...mine, ...base].map(({ id }) => id))]
  const conflicts: string[] = []
  const merged = ids.flatMap((id) => {
    const [was, here, there] = [of(base, id), of(mine, id), of(theirs, id)]
    if (readAlike(here, was)) return there ?? []
    if (readAlike(there, was) || readAlike(here, there)) return here ?? []
    conflicts.push(id)
    return (keep === 'mine' ? here : there) ?? []
  })
  if (merged.length <= MOST_RECEIVERS) return { merged, conflicts }
  // Together they are more than a line may have, so one list or the other must be chosen.
  return { merged: keep === 'mine' ? mine : theirs, conflicts: ids.filter((id) => !readAlike(of(mine, id), of(theirs, id))) }
}
