import { setTimeout as wait } from 'node:timers/promises'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { homeOf, type Staff, type StaffHome } from '../../domain/staff.ts'
import { isPassword } from '../../ledger/people/passwords.ts'
import { cleanLogin } from '../../ledger/people/staff.ts'
import { Busy } from '../../ledger/turns.ts'
import type { Service } from '../service.ts'
import { openGuesses } from './guesses.ts'
import { knownBrowser } from './knownBrowser.ts'
import { newReference } from './reference.ts'

/** `home`: the page where this person begins, or null. */
export type SignedIn = { reference: string; staff: Staff; home: StaffHome | null }

const PLACE_TRIES = 5
const LOGIN_TRIES = 5
const SLOWEST_MS = 3000

/** One account tried from one place: five guesses at once, then one a second, later one every three seconds. */
const ofOne = openGuesses({
  free: PLACE_TRIES,
  everyMs: (taken) => Math.min(SLOWEST_MS, 1000 + 100 * (taken - PLACE_TRIES)),
  mayWait: 3,
})
/** All guesses from one place. A whole town hall behind one address makes far fewer than sixty wrong ones. */
const ofPlace = openGuesses({ free: 60, everyMs: () => 250, mayWait: 20 })
/** One account tried from any place. No guess waits for a turn here; each answer is only slower (slowDownMs). */
const ofLogin = new Map<string, { wrong: number; since: number }>()
const LOGINS_MOST = 10_000
const WINDOW_MS = 15 * 60_000
/** At most this many wait at this process for their answer. The next is asked to come again. */
const WAITING_MOST = 1000
let waiting = 0

export type SignInFrom = {
  /** Where the request comes from, already made opaque by the caller, or null when unknown. */
  place: string | null
  /** What the browser shows of an earlier sign-in (knownBrowser.ts). */
  known?: string | null
}

/** Called regularly, so that typed names and places are kept only as long as they count. */
export function forgetGuesses(now: number): void {
  ofOne.forget(now)
  ofPlace.forget(now)
  for (const [name, { since }] of ofLogin) if (now - since >= WINDOW_MS) ofLogin.delete(name)
}
/** How many keys of guesses are remembered, of all three kinds. */
export const rememberedGuesses = (): number => ofOne.size() + ofPlace.size() + ofLogin.size

/**
 * Makes a new session for a person who knows the password. An account that does not exist answers in the same time and words as a wrong
 * password. Wrong answers slow down every guess from the same place, and a little every guess of the same account from other places. The
 * right password gets in within a few seconds. `slow-down` is answered before anything is checked: the page should ask again in a moment. A
 * browser that has signed in to this account before has a pace of its own, so that a flood from the same place does not delay it.
 */
export async function signIn(
  service: Service,
  login: string,
  password: string,
  from: string | null | SignInFrom = null,
): Promise<Outcome<SignedIn>> {
  const { place, known = null } = from === null || typeof from === 'string' ? { place: from } : from
  const name = cleanLogin(login)
  const browser = knownBrowser(service, known, name)
  if (browser === null && waiting >= WAITING_MOST) return refuse('slow-down')
  waiting += 1
  try {
    return await guess(service, name, password, browser === null ? place : null, browser)
  } catch (error) {
    if (error instanceof Busy) return refuse('slow-down')
    throw error
  } finally {
    waiting -= 1
  }
}

async function guess(
  service: Service,
  name: string,
  password: string,
  place: string | null,
  browser: string | null,
): Promise<Outcome<SignedIn>> {
  const now = service.now()
  const since = performance.now()
  // Every point is taken before the slow step. A guess that is right, or is not checked, gets its points back.
  const here = browser ?? (place === null ? null : `${place} ${name}`)
  if (here !== null && !(await ofOne.take(here, now))) return refuse('slow-down')
  const backAll = () => {
    if (here !== null) ofOne.giveBack(here)
    if (place !== null) ofPlace.giveBack(place)
  }
  if (place !== null && !(await ofPlace.take(place, now))) {
    if (here !== null) ofOne.giveBack(here)
    return refuse('slow-down')
  }
  const left = takeOfLogin(name, now) - (performance.now() - since)
  if (left > 0) await wait(left)

  const staff = await service.ledger.staff.byLogin(name)
  const passwordHash = staff?.active ? staff.passwordHash : null
  const known = await isPassword(passwordHash, password).catch((error: unknown) => {
    backAll()
    throw error
  })
  if (!known || !staff || passwordHash === null) return refuse('not-allowed')
  const signedIn = await newSession(service, staff, passwordHash)
  if (!signedIn) return refuse('not-allowed')
  ofLogin.delete(name)
  backAll()
  if (here !== null) ofOne.forgive(here)
  return done(signedIn)
}

/** Counts one more guess of this account. Answers how many milliseconds it waits for its answer. */
function takeOfLogin(name: string, now: number): number {
  const known = ofLogin.get(name)
  const entry = known && now - known.since < WINDOW_MS ? known : { wrong: 0, since: now }
  ofLogin.delete(name)
  ofLogin.set(name, entry)
  entry.wrong += 1
  for (const oldest of ofLogin.keys()) {
    if (ofLogin.size <= LOGINS_MOST) break
    ofLogin.delete(oldest)
  }
  return slowDownMs(entry.wrong - 1)
}

/**
 * Every sign-in gets a new reference, so a reference that somebody put into the browser before never becomes signed in. Null when the
 * person was switched off, or when the password was changed after its hash `provenBy` was read.
 */
export async function newSession(service: Service, staff: Staff, provenBy?: string): Promise<SignedIn | null> {
  const reference = newReference(service)
  const made = await service.ledger.sessions.make(reference, staff.person, service.now(), provenBy)
  return made ? { reference, staff, home: homeOf(staff) } : null
}

/** 0 for the first five guesses, then a quarter of a second, doubled each time, three seconds at most. */
export const slowDownMs = (wrong: number): number => (wrong < LOGIN_TRIES ? 0 : Math.min(SLOWEST_MS, 250 * 2 ** (wrong - LOGIN_TRIES)))
