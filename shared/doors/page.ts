import { z } from 'zod/mini'
import { helpNumber, offer, source } from '../help/offer.ts'
import { type ConvId, lineId, publicKey } from '../ids.ts'
import { inEach, lang } from '../lang.ts'
import { lineView } from '../line.ts'
import type { CoveredBy } from './youthPage.ts'

/** A fact to read while waiting, with its source. */
export const waitingFact = z.strictObject({ id: z.string(), text: inEach, source })
export type WaitingFact = z.output<typeof waitingFact>

/** What the server writes into a line's page for the browser. These facts are public, and the same for all. */
export const pageFacts = z.strictObject({
  lang,
  line: lineView,
  helpNumbers: z.array(helpNumber),
  offers: z.array(offer),
  /** Facts for a youth who wants to read while waiting. The facts of this line come first. */
  toRead: z.optional(z.array(waitingFact)),
  /** All lines of this installation: an earlier page of the same tab may hold a talk on another line. */
  lines: z.optional(z.array(z.strictObject({ id: lineId, path: z.string(), name: inEach }))),
  rootPublicKey: publicKey,
  /** The address of the youth app's module. The page loads it when the youth starts. */
  youth: z.string(),
  /** The address of the worker that solves the puzzle before the page may have a place in the queue. */
  solver: z.string(),
  /** The address that a quick exit leads to. */
  neutralSite: z.string(),
})
export type PageFacts = z.output<typeof pageFacts>

/** The help on a line's pages as it is now. An open page asks for it, since a number may die while the page is open. `version`: its hash. */
export const helpNow = z.strictObject({ version: z.string(), helpNumbers: z.array(helpNumber), offers: z.array(offer) })
export type HelpNow = z.output<typeof helpNow>

/** Why the cover is up: by hand, out of view, or after a reload. */
export type CoverWhy = 'hand' | CoveredBy

/** What the page does for the youth app inside it. Quick exit and the cover work before the app is loaded, without it and after it. */
export type Shell = {
  facts: PageFacts
  /** Quick exit: empties the page, forgets, tells the server by beacon, and leaves. It never waits. */
  exit(): void
  /** Tells which conversation a quick exit must end; null: none. */
  hold(held: { conv: ConvId; token: string } | null): void
  cover: {
    isUp(): boolean
    /** Why it was raised the last time. */
    why?(): CoverWhy
    /** True when the cover is up and the youth raised it. */
    isByHand?(): boolean
    raise(why?: CoverWhy): void
    subscribe(changed: () => void): () => void
  }
  /** Asks now for the help of the line as it is. `subscribe`: called when the facts of this shell hold other help. */
  help?: { look(): void; subscribe(changed: () => void): () => void }
  /** What a quick exit sends on the open connection before its beacon: a browser may hold back a beacon and not tell. */
  lastWord?(say: () => void): void
  /** The present language of the page. It can be changed on every screen, and a half-written text stays. */
  speech?: { now(): PageFacts['lang']; subscribe(changed: () => void): () => void }
  /** Loads the start page again. */
  startOver(): void
  /** Leads this tab to another page of this installation, in place of this page. */
  go?(path: string): void
}

/**
 * The key of sessionStorage under which a youth's page keeps what it needs after a reload. Nothing there opens the talk alone. Only
 * `MOVING_KEY` keeps something else, for a minute.
 */
export const RESUME_KEY = 'ungechat'
