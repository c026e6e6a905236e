import { RateLimiterMemory } from 'rate-limiter-flexible'

/** What one socket may do. In this process's memory only, and gone with the socket. */
export type Limits = {
  /** Envelopes a minute; more is asked to wait. */
  envelopesPerMin: number
  /** Sealed marks of delivery and reading a minute. */
  marksPerMin: number
  /** Requests of any kind a minute; beyond it is a flood. */
  requestsPerMin: number
  /** Requests that do not fit the door before the socket is closed. */
  violations: number
}
export const limits: Limits = { envelopesPerMin: 20, marksPerMin: 60, requestsPerMin: 300, violations: 3 }

export type Allowance = {
  ask(request: string): Promise<'now' | 'later' | 'flood'>
  /** Notes one violation; true when it was one too many. */
  violation(): boolean
  /** Forgets the socket. */
  close(): void
}

/** Hands every socket an allowance of its own. */
export function allowances(l: Limits): (socketId: string) => Allowance {
  const perMinute = (points: number) => new RateLimiterMemory({ points, duration: 60 })
  const all = perMinute(l.requestsPerMin)
  const own: Record<string, RateLimiterMemory> = { 'envelope:send': perMinute(l.envelopesPerMin), 'mark:send': perMinute(l.marksPerMin) }
  const take = (limiter: RateLimiterMemory, key: string) =>
    limiter.consume(key).then(
      () => true,
      () => false,
    )
  return (key) => {
    let violations = 0
    return {
      async ask(request) {
        if (!(await take(all, key))) return 'flood'
        const limiter = own[request]
        return !limiter || (await take(limiter, key)) ? 'now' : 'later'
      },
      violation: () => ++violations >= l.violations,
      close() {
        for (const limiter of [all, ...Object.values(own)]) void limiter.delete(key)
      },
    }
  }
}
