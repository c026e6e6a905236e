import type { Kid } from '../../../shared/ids.ts'
import type { HelpOutside } from '../../chat/outside/outside.ts'
import type { Names } from '../talk/namesIn.ts'

/** `isHere`: the present counsellor was given the key of what was given. Another one who began afresh was not. */
export type OutsideHere = HelpOutside & { isHere: boolean }

export const outsideHere = (outside: HelpOutside, kid: Kid, names: Names): OutsideHere => ({
  ...outside,
  isHere: !('ep' in outside) || names.canRead(kid, outside.ep),
})
