import type { connection as danish } from '../da/connection.ts'

export const connection = {
  lost: 'We have no connection right now. We are trying again.',
  heldPlace: 'We are holding your place.',
  longLost: 'We still have no connection. You did nothing wrong. We keep trying. Until then you can reach someone here:',
  back: 'We are connected again.',
} satisfies typeof danish
