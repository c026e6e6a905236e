import type { Payload, Reply } from '../../../shared/doors/door.ts'
import type { PageFacts, Shell } from '../../../shared/doors/page.ts'
import type { YouthDoor } from '../../../shared/doors/youth.ts'
import type { ConvId, LineId } from '../../../shared/ids.ts'
import type { ArrivalState } from '../../../shared/line.ts'
import type { Moving } from '../../../shared/moving.ts'
import type { Outcome } from '../../../shared/outcome.ts'
import type { HeldInTab, ResumeStore } from '../../cipher/resumeStore.ts'
import type { YouthCipher } from '../../cipher/youthCipher.ts'
import type { Solving } from '../choices/proofs.ts'

type R = keyof YouthDoor['requests'] & string
export type Ask = <N extends R>(request: N, payload: Payload<YouthDoor, N>) => Promise<Outcome<Reply<YouthDoor, N>>>
type Blobs = Reply<YouthDoor, 'youth:resume'>['blobs']

/** The part of the page around it that a visit uses. */
export type VisitShell = Pick<Shell, 'hold' | 'speech' | 'go'> & {
  facts: Pick<PageFacts, 'lang' | 'rootPublicKey'> & { line: Pick<PageFacts['line'], 'id' | 'path'> }
  cover: Pick<Shell['cover'], 'isUp' | 'why'>
}

/** What a visit needs from outside. Tests hand in their own, and so does practice. */
export type World = {
  shell: VisitShell
  ask: Ask
  connect(): void
  disconnect(): void
  createYouth(at: { line: LineId; called: string }): Promise<YouthCipher>
  openYouth(from: {
    conv: ConvId
    line: LineId
    shares: HeldInTab['shares']
    blobs: Blobs
  }): Promise<{ ok: true; youth: YouthCipher } | { ok: false }>
  /** `kept` false: the youth ticked "Telefonen er ikke min" (a borrowed phone), and nothing is stored. */
  resumeStore(kept: boolean): ResumeStore
  /** The line's roster as the server gives it, unchecked. */
  roster(line: LineId): Promise<unknown>
  canSeal(): boolean
  puzzle: Solving['puzzle']
  solve: Solving['solve']
  /** The state of another line for a youth who comes now; null without an answer. */
  stateOf(path: string): Promise<ArrivalState | null>
  /** Leaves the choices for the next page of this tab. */
  leaveChoicesForNextPage(moving: Omit<Moving, 'at'>): void
  device(): 'phone' | 'computer'
  random(bytes: number): Uint8Array<ArrayBuffer>
  /** The time by the server's clock once an answer has told it, before that by this browser's own. */
  now(): number
  /** Whether this browser's own clock is right. Null or absent: not known. */
  isClockRight?(): boolean | null
}
