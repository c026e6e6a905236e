import type { LineId, PersonId, PublisherId } from '../../shared/ids.ts'

/**
 * Every key of the Redis that keeps, and its content. The prefix `p` separates two installations, or two tests.
 * No key may ever hold two fields of one closing form: the key of a tally names one table of the catalogue, and only the table TA joins two
 * fields (docs/statistics.md).
 */
export const ledgerKeys = (p: string) => ({
  lines: `${p}:lines`, // hash: line id -> Line JSON
  lineChanges: `${p}:line-changes`, // hash: line id -> JSON: its last changes, each with what stood there before
  pools: `${p}:pools`, // hash: pool id -> Pool JSON: which lines publish together in which years
  staff: `${p}:staff`, // hash: person -> Staff JSON
  logins: `${p}:logins`, // hash: login -> person
  session: (hash: string) => `${p}:session:${hash}`, // string: Session JSON; expires
  sessionsOf: (person: PersonId) => `${p}:sessions:${person}`, // set: hashes; expires with the newest
  link: (hash: string) => `${p}:link:${hash}`, // string: Link JSON; expires
  linksOf: (person: PersonId) => `${p}:links:${person}`, // hash: a link's hash -> its purpose; expires with the newest
  staffNews: `${p}:staff-news`, // channel: StaffNews JSON
  dutyPlans: `${p}:duty-plans`, // hash: `line kind day` -> PlanRow JSON: who is planned when; `day` is a weekday or a date
  staffKeys: (person: PersonId) => `${p}:staff-keys:${person}`, // hash: kid -> StaffKey JSON
  keyOwners: `${p}:key-owners`, // hash: kid -> the person who proved to hold that key; kept for ever
  serials: `${p}:serials`, // hash: line id -> the roster's serial, which only grows
  confirmations: `${p}:confirmations`, // hash: id of a number or an offer -> Confirmation JSON
  entriesOff: `${p}:entries-off`, // hash: id of a number or an offer -> JSON: on which lines a coordinator said that it does not work
  leaders: `${p}:leaders`, // hash: line id -> JSON: the number of the leader on call, and who checked it
  helpNews: `${p}:help-news`, // channel: an empty text at each change of a number, a place, a confirmation or a bridge
  bridges: `${p}:bridges`, // hash: id -> Bridge JSON: a person or a place that has agreed that a youth may come from the chat
  campaigns: `${p}:campaigns`, // hash: `line id` -> Campaign JSON: when more youths than usual are expected
  deskTexts: `${p}:desk-texts`, // hash: line id -> JSON: its canned replies and procedure sheets
  deskTextNews: `${p}:desk-text-news`, // channel: an empty text at each change of them
  ownReplies: `${p}:own-replies`, // hash: person -> JSON: the canned replies of one counsellor
  topics: `${p}:topics`, // hash: id -> JSON, likewise the next three
  offers: `${p}:offers`,
  helpNumbers: `${p}:help-numbers`,
  facts: `${p}:facts`,
  fold: (foldId: string) => `${p}:fold:${foldId}`, // string; expires: this fold is counted
  slot: (line: LineId, start: number) => `${p}:figures:${line}:slot:${start}`, // hash: event -> count; lives 14 days
  heat: (line: LineId, monday: string) => `${p}:figures:${line}:heat:${monday}`, // hash: `weekday|hour|event` -> count, per four weeks
  unmanned: (line: LineId, date: string) => `${p}:figures:${line}:unmanned:${date}`, // hash: hour -> minutes in which the line was open with nobody on duty; lives 15 days
  month: (line: LineId, month: string) => `${p}:figures:${line}:month:${month}`, // hash: event -> count
  waitsSettled: (line: LineId, month: string) => `${p}:figures:${line}:month:${month}:waits`, // hash: `wait-…` → count, as of the last ten
  talks: (line: LineId, month: string) => `${p}:talks:${line}:${month}`, // hash: sums of a calendar month
  talksSettled: (line: LineId, month: string) => `${p}:talks:${line}:${month}:settled`, // hash: the same, as of the last ten talks
  talk: (id: string) => `${p}:talk:${id}`, // string; expires within 25 hours: this talk is counted
  form: (number: string) => `${p}:form:${number}`, // string; expires within 25 hours: this form is counted
  formCount: (publisher: PublisherId, family: string) => `${p}:tally:${publisher}:${family}`, // string: forms (or surveys) counted since the publisher began
  tally: (publisher: PublisherId, sums: 'running' | 'settled' | 'carried', table: string, period: string) =>
    `${p}:tally:${publisher}:${sums}:${table}:${period}`, // hash: cell -> count
  tallyLeft: (publisher: PublisherId, table: string, period: string) => `${p}:tally:${publisher}:left:${table}:${period}`, // hash: cell -> counts that no backup carried when a shorter period ended
  tallies: (publisher: PublisherId, family: string) => `${p}:tally:${publisher}:${family}:open`, // set: `table:period` that have sums
  period: `${p}:period`, // hash: `publisher year` -> how it publishes in that year and until the next one that is set
  cells: `${p}:cells`, // hash: `publisher year` -> JSON: the cells of each table in that year; `publisher year first` -> those of its first minute
  counting: `${p}:counting`, // hash: publisher -> the moment from which its periods are published
  clock: `${p}:clock`, // hash: publisher -> SeenClock JSON: whether the clock may be trusted to freeze periods
  closed: `${p}:closed`, // hash: publisher -> the end of its last frozen period: no form counts before it
  lost: `${p}:lost`, // hash: publisher -> periods, with spaces between: a restore lost whether they were published, so they are withheld
  publications: (publisher: PublisherId) => `${p}:publications:${publisher}`, // list: the texts of frozen tables, each with the hash of the one before
  reportThemes: `${p}:report-themes`, // hash: line id -> JSON: the goals that a line's first annual report begins with
  reportTexts: `${p}:report-texts`, // hash: `line year part` -> PartRow JSON: what a coordinator wrote into an annual report
  frozenReports: `${p}:frozen-reports`, // hash: `line year` -> JSON: the report as it was frozen
  alertReceivers: `${p}:alert-receivers`, // hash: line id -> JSON: where alerts of the line go
  alertsTold: `${p}:alerts-told`, // hash: `kind line subject` -> JSON: what stands for days and is told
  backupTrace: `${p}:backup-trace`, // hash: when the last backup was finished, and from when on one is expected; see backupTrace.ts
  madeUp: `${p}:made-up`, // hash: line id -> the seed of its simulated years; no such key where no figure is made up
  audit: `${p}:audit`, // list: entries in order, each with the hash of all before it
})
export type LedgerKeys = ReturnType<typeof ledgerKeys>
