import type { createClient } from 'redis'
import type { Lang } from '../../shared/lang.ts'
import type { Line } from '../../shared/line.ts'
import type { HelpNumber, Offer } from '../../shared/offer.ts'
import type { ClosingForm, DayFigures, MonthFigures, OperatingEvent, SurveyAnswers } from '../../shared/statistics.ts'
import type { AgeBand, Ending, TopicGroup, YouthTopic } from '../../shared/topic.ts'

export type LedgerClient = ReturnType<typeof createClient>

export type Role = 'counsellor' | 'coordinator'
/** Someone who works here. An empty list of langs, topics or ages means all. */
export type Staff = {
  person: string
  login: string
  /** The working first name that a youth sees, and the profession. */
  name: string
  title: string
  /** Null until the set-up link has been used. */
  passwordHash: string | null
  roles: Record<string, Role[]>
  langs: Lang[]
  topics: YouthTopic[]
  ages: AgeBand[]
  active: boolean
  /** Planted for trying things out; never in production. */
  demo: boolean
}
export type Session = { person: string; startedAt: number; seenAt: number }
export type LinkPurpose = 'sign-in' | 'set-up'
export type Link = { person: string; purpose: LinkPurpose; expiresAt: number }
export type StaffKey = { person: string; kid: string; pub: string; notAfter: number }
/** A topic of the taxonomy. `group` null: counted nowhere. `detail` false: counted within its group only. */
export type Topic = { id: string; name: { da: string; en: string }; group: TopicGroup | null; detail: boolean; retiredTo: string | null }
/** A fact for the waiting room, worded as what most do. `lines` empty: every line. */
export type Fact = { id: string; text: { da: string; en: string }; lines: string[]; year: number; source: string }
/** One operating counter of one 15-minute slot, as `live` gathered it. */
export type FoldRow = { line: string; event: OperatingEvent | `wait-${string}`; slotStart: number; count: number }
export type Talk = { minutes: number; messages: number; handOvers: number; endedBy: Ending }
export type Waits = { upToMin: number | null; count: number }[]
export type SnapshotAnswer = 'held' | 'snapshots-off' | 'not-in-time' | 'lost'
export type AuditEntry = { n: number; at: number; who: string; what: string; about: string; hash: string }

type Surface = {
  lines: {
    all(): Promise<Line[]>
    find(id: string): Promise<Line | null>
    byPath(path: string): Promise<Line | null>
    put(line: Line): Promise<void>
  }
  staff: {
    find(person: string): Promise<Staff | null>
    byLogin(login: string): Promise<Staff | null>
    put(staff: Staff): Promise<void>
    all(): Promise<Staff[]>
  }
  sessions: {
    make(reference: string, person: string, now: number): Promise<void>
    find(reference: string, now: number): Promise<Session | null>
    seen(reference: string, now: number): Promise<void>
    drop(reference: string): Promise<void>
    dropAllOf(person: string): Promise<void>
  }
  links: {
    make(token: string, link: { person: string; purpose: LinkPurpose }, now: number): Promise<void>
    look(token: string, now: number): Promise<Link | null>
    take(token: string, now: number): Promise<Link | null>
  }
  staffKeys: {
    enrol(person: string, key: { kid: string; pub: string; notAfter: number }): Promise<void>
    ofLine(line: string, now: number): Promise<(StaffKey & { name: string; title: string })[]>
    serial(line: string): Promise<number>
  }
  topics: { all(): Promise<Topic[]>; put(topics: Topic[]): Promise<void> }
  offers: { all(): Promise<Offer[]>; put(offers: Offer[]): Promise<void> }
  helpNumbers: { all(): Promise<HelpNumber[]>; put(numbers: HelpNumber[]): Promise<void> }
  facts: { all(): Promise<Fact[]>; put(facts: Fact[]): Promise<void> }
  figures: {
    fold(foldId: string, rows: FoldRow[]): Promise<'folded' | 'again'>
    day(line: string, date: string): Promise<DayFigures>
    month(line: string, month: string): Promise<MonthFigures>
    waits(line: string, now: number): Promise<Waits>
  }
  talks: { addTalk(line: string, month: string, talk: Talk): Promise<void> }
  tallies: {
    countForm(line: string, form: ClosingForm, now: number): Promise<'counted' | 'again'>
    countSurvey(line: string, answers: SurveyAnswers, surveyId: string, now: number): Promise<'counted' | 'again'>
    holds(form: string): Promise<boolean>
  }
  snapshotHeld(): Promise<SnapshotAnswer>
  audit(who: string, what: string, now: number, about?: string): Promise<void>
  ping(): Promise<void>
  close(): Promise<void>
}

/** The Redis that keeps. `prefix` keeps two installations, or two tests, apart. */
export function openLedger(_client: LedgerClient, _prefix: string): Surface {
  throw new Error('not built yet')
}
export type Ledger = ReturnType<typeof openLedger>
