import { type LineId, lineId } from '../../shared/ids.ts'
import { municipalityId } from '../../shared/settings/municipalities.ts'
import { freePath, newLine } from '../domain/line/newLine.ts'
import { CONSOLE } from '../domain/staff.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { whyNotMade } from './addLine.ts'
import { formFaults } from './formFaults.ts'

/** `isMade` false: the line was there already. */
type Begun = { line: LineId; isMade: boolean } | { fault: string }

/**
 * Makes a line of which only the municipality is known, so that its first coordinator can write the rest in the browser. Said again after something
 * went wrong, it goes on with the line that it made.
 */
export async function beginLine(ledger: Ledger, asked: { municipality: string; line: LineId | undefined }, now: number): Promise<Begun> {
  const name = asked.municipality.trim()
  const of = municipalityId(name)
  if (of === '') return { fault: '--municipality is its name: --municipality Vejen' }
  const draft = newLine({ id: 'draft', path: '/d', municipalities: [{ id: of, name }] })
  const [refused] = formFaults(draft, ['name'])
  if (refused) return { fault: `--municipality: ${refused.said}` }
  const id = lineId.safeParse(asked.line ?? of).data
  if (id === undefined)
    return { fault: `--line is a small letter, then small letters, numbers and hyphens, 2 to 40 in all. Such as: --line vejen` }
  const lines = await ledger.lines.all()
  if (lines.some((line) => line.id === id)) return { line: id, isMade: false }
  const path = freePath(
    id,
    lines.map((line) => line.path),
  )
  const did = await ledger.lineRegister.add({ ...draft, id, path }, { who: CONSOLE, now })
  return did === 'made' ? { line: id, isMade: true } : { fault: whyNotMade[did] }
}
