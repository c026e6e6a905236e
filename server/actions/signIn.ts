import { setTimeout as wait } from 'node:timers/promises'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { done, type Outcome, refuse } from '../../shared/outcome.ts'
import { isPassword } from '../ledger/passwords.ts'
import { cleanLogin, type Staff } from '../ledger/staff.ts'
import type { Desk } from './desk.ts'
import { newReference } from './reference.ts'

export type SignedIn = { reference: string; staff: Staff }

/** Wrong answers within a quarter of an hour, in this process' memory only. From one place, then in all. */
const PLACE_TRIES = 8
const FREE_TRIES = 5
/** Against one place that tries many accounts: a whole town hall behind one address stays well below. */
const PLACE_TOTAL = 60
const inAll = new RateLimiterMemory({ points: PLACE_TOTAL, duration: 900 })
const fromPlace = new RateLimiterMemory({ points: PLACE_TRIES, duration: 900 })
const ofLogin = new RateLimiterMemory({ points: FREE_TRIES, duration: 900 })
const SLOWEST_MS = 3000

/**
 * A fresh session for whoever knows the password. An account that does not exist answers in the same time and words as a wrong password.
 * `place` is where the asker sits, already made opaque by the caller, or null when unknown: too many wrong answers from there are told `slow-down`
 * before anything is checked. Wrong answers from elsewhere only make the true one slower, by three seconds at most: nobody can lock a counsellor out.
 */
export async function signIn(desk: Desk, login: string, password: string, place: string | null = null): Promise<Outcome<SignedIn>> {
  const name = cleanLogin(login)
  const here = place === null ? null : `${place} ${name}`
  if (here !== null && ((await fromPlace.get(here))?.consumedPoints ?? 0) >= PLACE_TRIES) return refuse('slow-down')
  if (place !== null && ((await inAll.get(place))?.consumedPoints ?? 0) >= PLACE_TOTAL) return refuse('slow-down')
  const slow = slowDownMs((await ofLogin.get(name))?.consumedPoints ?? 0)
  if (slow > 0) await wait(slow)

  const staff = await desk.ledger.staff.byLogin(name)
  const known = await isPassword(staff?.active ? staff.passwordHash : null, password)
  if (!known || !staff) {
    await Promise.all([ofLogin.penalty(name), here === null ? null : fromPlace.penalty(here), place === null ? null : inAll.penalty(place)])
    return refuse('not-allowed')
  }
  await Promise.all([ofLogin.delete(name), here === null ? null : fromPlace.delete(here)])
  const signedIn = await newSession(desk, staff, staff.passwordHash ?? undefined)
  return signedIn ? done(signedIn) : refuse('not-allowed')
}

/**
 * A reference of its own for every sign-in: one that was planted in the browser before never becomes signed in. Null for somebody
 * switched off, or whose password was set anew, since `provenBy`, its hash, was looked at.
 */
export async function newSession(desk: Desk, staff: Staff, provenBy?: string): Promise<SignedIn | null> {
  const reference = newReference(desk)
  return (await desk.ledger.sessions.make(reference, staff.person, desk.now(), provenBy)) ? { reference, staff } : null
}

/** 0 for the first wrong answers, then a quarter of a second, doubled each time, three seconds at most. */
export const slowDownMs = (wrong: number): number => (wrong < FREE_TRIES ? 0 : Math.min(SLOWEST_MS, 250 * 2 ** (wrong - FREE_TRIES)))
