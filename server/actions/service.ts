import type { CounsellorDoor } from '../../shared/doors/counsellor.ts'
import type { DeskView, QueueView } from '../../shared/doors/counsellorView.ts'
import type { Door, Notices } from '../../shared/doors/door.ts'
import type { YouthDoor } from '../../shared/doors/youth.ts'
import type { YouthView } from '../../shared/doors/youthView.ts'
import type { ConvId, PersonId } from '../../shared/ids.ts'
import type { Roster } from '../../shared/sealing/keys.ts'
import type { Outside } from '../domain/alerts/alert.ts'
import type { Log } from '../domain/loggedEvents.ts'
import type { PresenceId } from '../domain/presence.ts'
import type { DeadlineId, DeadlineKind } from '../domain/time/deadlines.ts'
import type { Spans } from '../domain/time/spans.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Live } from '../live/live.ts'

export type { PlacedMail } from '../live/transcripts/transcripts.ts'

/** What every action is handed: both Redis, the functions that tell and wake, the clock, new ids. Tests hand in their own. */
export type Service = {
  live: Live
  ledger: Ledger
  tell: Tell
  /**
   * Sets an alarm that wakes a process at `dueAt`. The state itself holds the moment too. A second call with another moment replaces the
   * first.
   */
  later<Kind extends DeadlineKind>(kind: Kind, id: DeadlineId<Kind>, dueAt: number): Promise<void>
  /** Tells receivers outside. An action never reaches outside by itself. */
  outside: Outside
  now(): number
  /** 16 random bytes, base64url. */
  newId(): string
  /** 32 random bytes, base64url. */
  newToken(): string
  signRoster(roster: Omit<Roster, 'sig'>): Promise<Roster>
  /** HMAC-SHA256 under the server's secret, base64url. */
  mac(text: string): string
  /** Seals text that a browser keeps for us and may not read (AES-256-GCM under the server's secret). */
  sealPass(text: string): string
  /** Null for a text that we did not seal ourselves. */
  openPass(text: string): string | null
  /** Since when this process has heard all its pages, without a break of its own or of the live Redis. Absent: always. */
  hearsSince?(): number
  /** Whether this process has no connection left for a new page. Absent: never. */
  isCrowded?(): boolean
  /** After so many days a backup is overdue. Null or absent: this installation does not look. */
  backupOverdueDays?: number | null
  /** A growing number, taken before state is read. Of two views, the one with the larger stamp saw at least as much. */
  stamp(): number
  log: Log
  spans: Spans
}

/** A view: all that a page shows of something, told whole. The connection that tells a view notes it as the one that its page was told last. */
export type View =
  | { notice: 'youth:view'; payload: YouthView }
  | { notice: 'desk:view'; payload: DeskView }
  | { notice: 'queue:view'; payload: QueueView }

/** Tells one person a notice of their door, with the payload that the notice carries. A view is told by a way of its own: see Tell. */
type Ear<D extends Door> = {
  emit<N extends Exclude<keyof D['notices'] & string, View['notice']>>(notice: N, ...payload: Parameters<Notices<D>[N]>): void
}

/**
 * How the reader hears of a message that is placed now. `elsewhere`: the id of another process; the script that places the message tells
 * that process. Null: we tell the reader through an ear afterwards. `over`: called when the message has been told.
 */
export type Way = { elsewhere: string | null; over(): void }

export type Tell = {
  /** Asked before a message of a conversation is placed. `to`: the reader, or null when that is not known yet. */
  way?(conv: ConvId, to: PresenceId | null): Way
  youth(conv: ConvId): Ear<YouthDoor> & { view(view: YouthView): void }
  counsellor(person: PersonId): Ear<CounsellorDoor> & { desk(view: DeskView): void; queue(view: QueueView): void }
}
