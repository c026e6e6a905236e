import { Router } from 'express'
import { waitAtMost } from '../../shared/waitAtMost.ts'

/** The questions that readiness asks the app. `stopping` turns true before anything is closed, so that a proxy first sends people elsewhere. */
export type Readiness = { stopping(): boolean; liveAnswers(): Promise<unknown>; ledgerAnswers(): Promise<unknown> }

/** A Redis that takes longer than this to answer counts as down. */
const ANSWER_MS = 1000

/** `live`: this process runs. `ready`: it can seat people, so both Redis answer and take writes, and it is not stopping. */
export function healthRoutes(readiness: Readiness): Router {
  const router = Router()
  router.get('/health/live', (_req, res) => void res.json({ ok: true }))
  router.get('/health/ready', async (_req, res) => {
    const [live, ledger] = await Promise.all([answers(readiness.liveAnswers), answers(readiness.ledgerAnswers)])
    const stopping = readiness.stopping()
    const ok = live && ledger && !stopping
    res.status(ok ? 200 : 503).json({ ok, live, ledger, stopping })
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
