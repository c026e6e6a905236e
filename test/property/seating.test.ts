import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openWorld } from './openWorld.ts'
import { aStory } from './story.ts'

const world = openWorld()
const size = { bursts: 8, deeds: 12 }

/** As many stories as there is time for, and one at least: on a busy machine fewer. Each is lived to its end. */
async function liveFor(ms: number, deaths: boolean) {
  const since = performance.now()
  do await fc.assert(fc.asyncProperty(aStory({ ...size, deaths }), world.live), { numRuns: 1, endOnFailure: true })
  while (performance.now() - since < ms)
}

test('[SEA45] whatever happens at two servers at once, nobody is seated twice, lost, forgotten or overtaken', {
  timeout: 60_000,
}, async () => {
  await liveFor(9000, false)
  expect(world.sum.rings).toBeGreaterThan(0)
  expect(world.sum.talks).toBeGreaterThan(0)
})

test('[SEA53] the same when a server dies between any two steps', { timeout: 120_000 }, async () => {
  // On a busy machine the time may be over before anybody has died: then more stories.
  for (let tries = 0; tries < 4 && world.sum.deaths === 0; tries += 1) await liveFor(11_000, true)
  expect(world.sum.deaths).toBeGreaterThan(0)
})
