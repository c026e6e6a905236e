import type { LineId } from '../../../shared/ids.ts'
import { type CheckedRoster, checkRoster } from '../../cipher/keys/roster.ts'
import { fetchRoster } from '../handOver/rosterFor.ts'

/** A roster that was checked longer ago is fetched anew. */
const KEPT_MS = 60_000

/** The checked rosters of lines. A roster that fails its check, or does not come, counts as none: then nobody on that line is written to. */
export function openRosters(root: string, now: () => number, fetched: (line: LineId) => Promise<unknown> = fetchRoster) {
  const kept = new Map<LineId, { at: number; roster: CheckedRoster }>()
  async function of(line: LineId): Promise<CheckedRoster | null> {
    const before = kept.get(line)
    if (before && now() - before.at < KEPT_MS) return before.roster
    const raw = await fetched(line).catch(() => null)
    const checked = raw === null ? null : await checkRoster(raw, root, { line, now: now(), minSerial: before?.roster.serial ?? 0 })
    if (!checked?.ok) return null
    kept.set(line, { at: now(), roster: checked })
    return checked
  }
  return {
    /** `anew`: a key is not in the roster, which may be from before its person came. */
    async all(lines: LineId[], { anew = false } = {}): Promise<CheckedRoster[]> {
      if (anew) for (const one of kept.values()) one.at = 0
      return (await Promise.all(lines.map(of))).filter((roster) => roster !== null)
    },
  }
}
