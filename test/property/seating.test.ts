import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openWorld } from './openWorld.ts'
import { aStory } from './story.ts'

const world = openWorld()
/** As many stories as there is time for: on a busy machine fewer, and what was lived through until then was right. */
const within = (ms: number) => ({ interruptAfterTimeLimit: ms, markInterruptAsFailure: false, numRuns: 1000, endOnFailure: true })
const size = { bursts: 8, deeds: 12 }

test('[P1] whatever happens at two servers at once, nobody is seated twice, lost, forgotten or overtaken', {
  timeout: 60_000,
}, async () => {
  await fc.assert(fc.asyncProperty(aStory({ ...size, deaths: false }), world.live), within(9000))
  expect(world.sum.rings).toBeGreaterThan(0)
  expect(world.sum.talks).toBeGreaterThan(0)
})

test('[P9] the same when a server dies between any two steps', { timeout: 120_000 }, async () => {
  // On a busy machine the time may be over before anybody has died: then more stories.
  for (let tries = 0; tries < 4 && world.sum.deaths === 0; tries += 1)
    await fc.assert(fc.asyncProperty(aStory({ ...size, deaths: true }), world.live), within(11_000))
  expect(world.sum.deaths).toBeGreaterThan(0)
})
