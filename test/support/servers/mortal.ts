import type { Redis } from 'ioredis'

/** How many commands a life has left. Each has its own, so that what a dead one had begun stays dead when the next has risen. */
export type Life = { left: number }

/** The connection as this process has it: counts its commands, and carries none once the process is dead. */
export const mortal = (from: Redis, own: Life): Redis =>
  new Proxy(from, {
    get(target, name) {
      const found = Reflect.get(target, name)
      if (typeof found !== 'function') return found
      return (...args: unknown[]) => {
        if (own.left-- > 0) return found.apply(target, args)
        if (name !== 'multi' && name !== 'pipeline') return Promise.reject(new Error('dead'))
        const chain: unknown = new Proxy(
          {},
          { get: (_, step) => (step === 'exec' ? () => Promise.reject(new Error('dead')) : () => chain) },
        )
        return chain
      }
    },
  })
