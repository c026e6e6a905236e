import express, { Router } from 'express'
import { z } from 'zod/mini'
import { type ConvId, convId, lineOrPractice, token } from '../../shared/ids.ts'
import { refuse } from '../../shared/outcome.ts'
import { rosterOf } from '../actions/duty/rosterOf.ts'
import { leaveByBeacon } from '../actions/queue/leaveByBeacon.ts'
import type { Service } from '../actions/service.ts'
import { callByBeacon } from '../actions/youth/callByBeacon.ts'
import { isForeign } from './sameOrigin.ts'

const held = z.strictObject({ conv: convId, token })

/** Calls of a youth's page outside its connection: the roster of a line, and the beacons for a quick exit and for a telephone call. */
export function youthCallRoutes(service: Service, origins: string[]): Router {
  const router = Router()

  router.get('/rosters/:line', async (req, res) => {
    const line = lineOrPractice.safeParse(req.params.line)
    const roster = line.success ? await rosterOf(service, line.data) : null
    if (roster === null) return void res.status(404).json(refuse('gone'))
    res.json({ roster })
  })

  // A page sends a beacon when it closes or is hidden, perhaps without an Origin. So the token in it is the proof.
  const beacon = (path: string, act: (service: Service, conv: ConvId, token: string) => Promise<unknown>) =>
    router.post(path, express.text({ type: () => true, limit: '1kb' }), async (req, res) => {
      if (isForeign(req, origins)) return void res.status(403).json(refuse('not-allowed'))
      const asked = held.safeParse(jsonOf(req.body))
      if (!asked.success) return void res.status(400).json(refuse('malformed'))
      await act(service, asked.data.conv, asked.data.token)
      // The answer is always the same, so that a person who guesses learns nothing.
      res.status(204).end()
    })
  beacon('/leave', leaveByBeacon)
  beacon('/calling', callByBeacon)

  return router
}

function jsonOf(body: unknown): unknown {
  try {
    return JSON.parse(String(body))
  } catch {
    return null
  }
}
