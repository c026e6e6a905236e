import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openWorld } from '../property/openWorld.ts'
import { aStory } from '../property/story.ts'

const world = openWorld()
const large = { bursts: 16, deeds: 20 }

test('[P1] a thousand arrivals, shifts, deaths of browsers and hand-backs at two servers', async () => {
  await fc.assert(fc.asyncProperty(aStory({ ...large, deaths: false }), world.live), { numRuns: 150 })
  expect(world.sum.deeds).toBeGreaterThan(5000)
})

test('[P9] a thousand more while servers die between any two steps', async () => {
  const before = world.sum.deeds
  await fc.assert(fc.asyncProperty(aStory({ ...large, deaths: true }), world.live), { numRuns: 150 })
  expect(world.sum.deeds - before).toBeGreaterThan(5000)
  expect(world.sum.deaths).toBeGreaterThan(100)
})
