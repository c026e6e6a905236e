import { expect, test } from 'vitest'
import { withRejoined, withSeated } from '../../../server/domain/seating/members.ts'

const sam = { person: 'sam', kid: 'sam 1', sinceEpoch: 1 }
const mette = { person: 'mette', kid: 'mette 1', sinceEpoch: 3 }

test('[ROS26] seated with a new key stands last; with a key that is known, in the same row, from the lower epoch of the two', () => {
  expect(withSeated([], sam)).toEqual([sam])
  expect(withSeated([sam], mette)).toEqual([sam, mette])
  expect(withSeated([sam, mette], { ...sam, sinceEpoch: 4 })).toEqual([sam, mette])
  expect(withSeated([sam, mette], { ...mette, sinceEpoch: 0 })).toEqual([sam, { ...mette, sinceEpoch: 0 }])
})

test('[ROS27] with another key a counsellor reads from where the same person could read before, and a known key changes nothing', () => {
  const again = { ...sam, kid: 'sam 2', sinceEpoch: 0 }
  const next = { person: 'sam', kid: 'sam 3', epoch: 5 }
  expect(withRejoined([sam, mette], next)).toEqual([sam, mette, { person: 'sam', kid: 'sam 3', sinceEpoch: 1 }])
  expect(withRejoined([sam, mette, again], next).at(-1)).toEqual({ person: 'sam', kid: 'sam 3', sinceEpoch: 0 })
  expect(withRejoined([mette], next)).toEqual([mette, { person: 'sam', kid: 'sam 3', sinceEpoch: 5 }])
  expect(withRejoined([sam, again], { ...next, kid: 'sam 1' })).toEqual([sam, again])
})
