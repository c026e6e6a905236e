import type { TestProject } from 'vitest/node'
import { openRedisPair, stopOldPairs } from './servers/redis.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The Redis that forgets, and the one that keeps. Every test uses a prefix of its own. */
    liveUrl: string
    ledgerUrl: string
  }
}

/** Two real Redis for the whole run, on ports nobody else has. */
export default async function (project: TestProject) {
  await stopOldPairs()
  const pair = await openRedisPair()
  project.provide('liveUrl', pair.liveUrl)
  project.provide('ledgerUrl', pair.ledgerUrl)
  return pair.close
}
