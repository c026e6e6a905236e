import type { Line, LineView } from '../../../shared/line.ts'
import { publicOf } from '../../../shared/settings/public/publicFields.ts'
import { sha256OfText } from '../../domain/sha256.ts'
import type { Service } from '../service.ts'
import { lineAt } from './lineAt.ts'
import { lineView } from './lineView.ts'

/** All that an open page shows of a line, as a short text. An open page asks every few seconds whether it is still the same. */
export const markOfView = (view: LineView, line: Line): string => sha256OfText(JSON.stringify([view, publicOf(line)])).slice(0, 16)

/** An answer is used for so long, however many pages ask. */
const HOLDS_MS = 500
type Held = { at: number; mark: Promise<string | null> }
const held = new WeakMap<Service, Map<string, Held>>()

/** The mark of the line with this path; null: there is no such line. */
export async function lineMark(service: Service, path: string): Promise<string | null> {
  const line = await lineAt(service, path)
  if (!line) return null
  const ofService = held.get(service) ?? new Map<string, Held>()
  held.set(service, ofService)
  // This measures the age of an answer, so it does not use the service's clock, which tests turn.
  const at = performance.now()
  const before = ofService.get(line.id)
  if (before && at - before.at < HOLDS_MS) return before.mark
  const mark = lineView(service, line.id).then((view) => (view.ok ? markOfView(view.value, line) : null))
  ofService.set(line.id, { at, mark })
  mark.catch(() => ofService.delete(line.id))
  return mark
}
