import { z } from 'zod/mini'
import { helpNumber, offer, source } from '../help/offer.ts'
import { lineId, publicKey } from '../ids.ts'
import { inEach, lang } from '../lang.ts'
import { lineView } from '../line.ts'
import type { CoveredBy } from '../ticket.ts'

/** A fact to read while waiting, as its source says it. */
export const waitingFact = z.strictObject({ id: z.string(), text: inEach, source })
export type WaitingFact = z.output<typeof waitingFact>

/** What the server writes into a line's page for the browser: public facts, the same for everybody who comes. */
export const pageFacts = z.strictObject({
  lang,
  line: lineView,
  helpNumbers: z.array(helpNumber),
  offers: z.array(offer),
  /** For whoever asks for something to read while waiting: this line's first. */
  toRead: z.optional(z.array(waitingFact)),
  /** Every line here: an earlier page of the same tab may hold something on another. */
  lines: z.optional(z.array(z.strictObject({ id: lineId, path: z.string(), name: inEach }))),
  rootPublicKey: publicKey,
  /** The youth app's module; loaded when it is asked for. */
  youth: z.string(),
  /** The worker that does the page's work before a place in the queue. */
  solver: z.string(),
  /** Where a quick exit leads. */
  neutralSite: z.string(),
})
export type PageFacts = z.output<typeof pageFacts>

/** Why a cover is up. */
export type CoverWhy = 'hand' | CoveredBy

/** What the page around it does for the youth app: the two ways to hide work before, without and after the app. */
export type Shell = {
  facts: PageFacts
  /** Blank, forget, tell by beacon, gone. Never waits. */
  exit(): void
  /** What a quick exit ends; null: nothing is held. */
  hold(held: { conv: string; token: string } | null): void
  cover: {
    isUp(): boolean
    /** How it came the last time it did. */
    why?(): CoverWhy
    /** Up because somebody raised it, and not by itself. */
    isByHand?(): boolean
    raise(why?: CoverWhy): void
    subscribe(changed: () => void): () => void
  }
  /** What a quick exit says on the open line, before its beacon: a beacon may be held back by the browser without a word. */
  lastWord?(say: () => void): void
  /** The language that the page stands in now: it can be changed on every screen, and what is written stays. */
  speech?: { now(): PageFacts['lang']; subscribe(changed: () => void): () => void }
  /** Back to the start page, fresh. */
  startOver(): void
  /** To another page of ours in this tab, in place of this one. */
  go?(path: string): void
}

/** The one thing a youth's page keeps, in sessionStorage: enough to come back after a reload, nothing that opens alone. */
export const RESUME_KEY = 'ungechat'
