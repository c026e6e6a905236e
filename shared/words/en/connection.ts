import type { connection as danish } from '../da/connection.ts'

export const connection = {
  lost: 'We have no connection right now. We are trying again.',
  heldPlace: 'We are holding your place.',
  longLost: "Your network won't let us through. You did nothing wrong. You can reach one of these:",
  back: 'We are connected again.',
} satisfies typeof danish
