import { done, type Outcome } from '../../../shared/outcome.ts'
import type { Desk } from '../desk.ts'

/** Moves what *live* has counted into the ledger, each count once: a fold cut off anywhere comes again under its own name. Answers how many rows. */
export async function foldCounts(desk: Desk): Promise<Outcome<number>> {
  const fold = await desk.live.counters.takeFold(desk.newId())
  if (!fold) return done(0)
  await desk.ledger.figures.fold(fold.foldId, fold.rows, desk.now())
  await desk.live.counters.dropFold(fold.foldId)
  return done(fold.rows.length)
}
