import { afterAll, beforeAll, expect, inject } from 'vitest'
import { connectLedger } from '../../server/ledger/connect.ts'
import { connectLive } from '../../server/live/connect.ts'
import { type Lived, liveThrough, type World } from './liveThrough.ts'
import { forkService } from './servicePair.ts'
import type { Story } from './story.ts'

/** Two real processes on one real Redis for all the stories of a file, and what was lived through in all. */
export function openWorld() {
  let world: World
  // A time limit leaves a story where it is: it is lived to its end all the same, before the next, and what it finds counts.
  let living: Promise<void> = Promise.resolve()
  const faults: unknown[] = []
  const sum: Lived & { stories: number } = { stories: 0, deeds: 0, photos: 0, rings: 0, talks: 0, deaths: 0 }
  beforeAll(async () => {
    const [liveUrl, ledgerUrl] = [inject('liveUrl'), inject('ledgerUrl')]
    const [redis, ledger] = [await connectLive(liveUrl), await connectLedger(ledgerUrl)]
    world = { redis, ledger, liveUrl, ledgerUrl, desks: [forkService(), forkService()] }
  })
  afterAll(async () => {
    await living
    expect(faults).toEqual([])
    for (const desk of world.desks) desk.close()
    world.redis.disconnect()
    await world.ledger.close()
  })
  return {
    sum,
    async live(story: Story) {
      await living
      const telling = tell(story)
      living = telling.catch((fault: unknown) => void faults.push(fault))
      await telling
    },
  }

  async function tell(story: Story) {
    const lived = await liveThrough(world, story)
    sum.stories += 1
    for (const name of ['deeds', 'photos', 'rings', 'talks', 'deaths'] as const) sum[name] += lived[name]
  }
}
