import { Router } from 'express'
import { waitAtMost } from '../../shared/waitAtMost.ts'
import type { DueCount } from '../actions/help/countDue.ts'

/** The questions that readiness asks the app. `stopping` turns true before anything is closed, so that a proxy first sends people elsewhere. */
export type Readiness = {
  stopping(): boolean
  liveAnswers(): Promise<unknown>
  ledgerAnswers(): Promise<unknown>
  numbers(): Promise<DueCount>
  backup(): Promise<{ ok: boolean; days: number | null; overdueDays: number | null }>
}

/** A Redis that takes longer than this to answer counts as down. */
const ANSWER_MS = 1000
/** The numbers are counted this often at most, however often somebody asks. */
const COUNT_MS = 5000

/**
 * `live`: this process runs. `ready`: it can seat people, so both Redis answer and take writes, and it is not stopping. `numbers`: how many help
 * numbers and places wait for a coordinator, as counts alone. `backup`: how many days ago the last backup was finished.
 */
export function healthRoutes(readiness: Readiness): Router {
  const router = Router()
  router.get('/health/live', (_req, res) => void res.json({ ok: true }))
  router.get('/health/ready', async (_req, res) => {
    const [live, ledger] = await Promise.all([answers(readiness.liveAnswers), answers(readiness.ledgerAnswers)])
    const stopping = readiness.stopping()
    const ok = live && ledger && !stopping
    res.status(ok ? 200 : 503).json({ ok, live, ledger, stopping })
  })
  let counted: { at: number; numbers: Promise<DueCount> } | null = null
  router.get('/health/numbers', async (_req, res) => {
    const at = performance.now()
    if (!counted || at - counted.at > COUNT_MS) counted = { at, numbers: readiness.numbers() }
    const numbers = await waitAtMost(ANSWER_MS, counted.numbers, () => null).catch(() => null)
    if (numbers === null) counted = null
    res
      .status(numbers === null ? 503 : 200)
      .json(numbers === null ? { ok: false } : { ok: numbers.due + numbers.changed + numbers.off === 0, ...numbers })
  })
  router.get('/health/backup', async (_req, res) => {
    const backup = await waitAtMost(ANSWER_MS, readiness.backup(), () => null).catch(() => null)
    res.status(backup === null ? 503 : 200).json(backup ?? { ok: false })
  })
  return router
}

async function answers(ping: () => Promise<unknown>): Promise<boolean> {
  try {
    return await waitAtMost(
      ANSWER_MS,
      ping().then(() => true),
      () => false,
    )
  } catch {
    return false
  }
}
