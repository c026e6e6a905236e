import fc from 'fast-check'
import type { InVain } from '../../server/domain/seating/inVain.ts'

/** Seatings in vain, or none. */
export const aVain: fc.Arbitrary<InVain | undefined> = fc.option(
  fc.record({ times: fc.nat(4), silent: fc.boolean(), orderFrom: fc.nat(9), parkedAt: fc.option(fc.nat(9)), backAt: fc.option(fc.nat(9)) }),
  { nil: undefined },
)
