import type { missed as danish } from '../../../da/team/desk/missed.ts'
import { allOf } from '../lists.ts'

export const missed: typeof danish = {
  at: (clocks) =>
    clocks.length === 1 ? `You missed a ring at ${allOf(clocks)}.` : `You missed ${clocks.length} rings: at ${allOf(clocks)}.`,
  seen: 'Seen',
}
