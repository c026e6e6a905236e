import { expect, test } from 'vitest'
import { ownerOf, staffHere, youthHere } from '../../../server/domain/presence.ts'

test('[PRE4] a youth and a member of staff are told apart by their presence ids, even with the same letters', () => {
  expect(ownerOf(youthHere('s:x'))).toEqual({ youth: 's:x' })
  expect(ownerOf(staffHere('y:x'))).toEqual({ staff: 'y:x' })
  expect(youthHere('x')).not.toBe(staffHere('x'))
})
