import { expect, test } from 'vitest'
import { openCounted } from '../../../../server/sockets/pace/counted.ts'
import { limits } from '../../../../server/sockets/pace/limits.ts'
import { coordinatorDoor } from '../../../../shared/doors/coordinator.ts'

/** Reads, or leaves no entry each time: a text is saved while it is written, and a check counts once a day. */
const free = /:(read|watch|all|ask|closing)$|^report:|^numbers:confirm$/

test('[DOO37] every request of a coordinator that leaves an entry each time is taken thirty times a minute', () => {
  const asked = Object.keys(coordinatorDoor.requests).filter((request) => !free.test(request))
  expect(asked.length).toBeGreaterThan(10)
  for (const request of asked) {
    const count = openCounted({ ...limits, requestsPerMin: 1000 })
    const answers = Array.from({ length: 31 }, () => count(request))
    expect([request, answers.lastIndexOf('now'), answers.at(-1)]).toEqual([request, 29, 'later'])
  }
})
