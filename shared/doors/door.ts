import type { z } from 'zod/mini'
import type { Outcome } from '../outcome.ts'

/** A door is all that one kind of person may ask of the server (requests) and hear from it (notices). */
export type Door = {
  requests: Record<string, { payload: z.ZodMiniType; reply: z.ZodMiniType }>
  notices: Record<string, z.ZodMiniType>
}

export type Payload<D extends Door, R extends keyof D['requests']> = z.output<D['requests'][R]['payload']>
export type Reply<D extends Door, R extends keyof D['requests']> = z.output<D['requests'][R]['reply']>
export type Notice<D extends Door, N extends keyof D['notices']> = z.output<D['notices'][N]>

/** The two event maps that Socket.IO wants. They are derived from the schemas, so that they always agree with them. */
export type Requests<D extends Door> = {
  [R in keyof D['requests']]: (payload: Payload<D, R>, answer: (outcome: Outcome<Reply<D, R>>) => void) => void
}
export type Notices<D extends Door> = {
  [N in keyof D['notices']]: (payload: Notice<D, N>) => void
}
