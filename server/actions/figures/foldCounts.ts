import { done, type Outcome } from '../../../shared/outcome.ts'
import type { Service } from '../service.ts'

/**
 * Moves the counts in *live* into the ledger, each once: a fold that was interrupted comes again under its own name. Answers the number of
 * rows.
 */
export async function foldCounts(service: Service): Promise<Outcome<number>> {
  const fold = await service.live.counters.takeFold(service.newId())
  if (!fold) return done(0)
  // A line that was removed meanwhile has no figures any more. Its counts must not stop those of the other lines.
  const lines = new Set((await service.ledger.lines.all()).map(({ id }) => id))
  const rows = fold.rows.filter(({ line }) => lines.has(line))
  await service.ledger.figures.fold(fold.foldId, rows, service.now())
  await service.live.counters.dropFold(fold.foldId)
  return done(fold.rows.length)
}
