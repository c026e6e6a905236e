import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openWorld } from '../property/openWorld.ts'
import { aStory } from '../property/story.ts'

const world = openWorld()
const large = { bursts: 12, deeds: 16 }
const MINUTES = 8
const within = { interruptAfterTimeLimit: MINUTES * 60_000, markInterruptAsFailure: false, numRuns: 100_000 }

test('[SEA45] thousands of arrivals, shifts, deaths of browsers and youths given back at two servers', async () => {
  await fc.assert(fc.asyncProperty(aStory({ ...large, deaths: false }), world.live), within)
  expect(world.sum.deeds).toBeGreaterThan(2000)
})

test('[SEA53] thousands more while servers die between any two steps', async () => {
  const before = world.sum.deeds
  await fc.assert(fc.asyncProperty(aStory({ ...large, deaths: true }), world.live), within)
  expect(world.sum.deeds - before).toBeGreaterThan(2000)
  expect(world.sum.deaths).toBeGreaterThan(50)
})
