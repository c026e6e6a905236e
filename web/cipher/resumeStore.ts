import type { Share } from './resume.ts'

/** What sessionStorage may hold; nothing in it opens anything alone. */
export type Held = { conv: string; token: string; line: string; shares: Share[] }

export type ResumeStore = {
  /** False: storage is blocked or was not wanted, so a reload loses the talk. Say so. */
  readonly durable: boolean
  /** What an earlier page of this tab left, or null. */
  read(): Held | null
  /** At the start: who we are, before any blob. */
  begin(who: { conv: string; token: string; line: string }): void
  /** The new share beside the old one, before resume:keep is asked. False: not durable. */
  add(share: Share): boolean
  /** The server holds `gen`: older shares go. */
  settle(gen: number): void
  /** The newest generation that is surely on the server: the `gen` of youth:resume is the highest of the shares. */
  wipe(): void
}

/** `storage` null: "Telefonen er ikke min", memory only. */
export function resumeStore(_storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null): ResumeStore {
  throw new Error('not built yet')
}
