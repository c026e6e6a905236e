import type { LedgerKeys } from '../keys.ts'
import type { LineRow } from './lineRow.ts'
import { type OwnThingName, ownThingNames, ownThings } from './ownThings.ts'

/**
 * `leaves`: the kinds of rows in the file of a line that hold it; or why it does not leave. `forgotten`: how a removal finds it. `field`: the line's
 * id is a field of the hash; `fields`: fields begin with it and a space; `row`: the row names it as `line`; `key`: it stands in the name of the key;
 * `code`: forgetLine.ts does it by itself. Or why it stays.
 */
type OfLine = { leaves: LineRow['row'][] | { not: string }; forgotten: 'field' | 'fields' | 'row' | 'key' | 'code' | { not: string } }

const PERSON = 'valid in one installation: people come anew'
const SHORT = 'lives for minutes or days'
const SUMS = 'running sums could tell of one form (decision 080)'
const NO_LINE = 'is of no line'

/** What a line owns, wherever the ledger keeps it. A new key does not compile until it has an entry here, and a test fills them all and looks. */
export const ofLine: Record<keyof LedgerKeys, OfLine> = {
  lines: { leaves: ['line'], forgotten: 'field' },
  ...ownThingsOf(),
  staff: { leaves: ['person'], forgotten: 'code' },
  logins: { leaves: { not: PERSON }, forgotten: 'code' },
  staffKeys: { leaves: { not: PERSON }, forgotten: 'code' },
  keyOwners: { leaves: { not: PERSON }, forgotten: { not: 'a key is proved by one person for ever, and names no line' } },
  session: { leaves: { not: PERSON }, forgotten: 'code' },
  sessionsOf: { leaves: { not: PERSON }, forgotten: 'code' },
  link: { leaves: { not: PERSON }, forgotten: 'code' },
  linksOf: { leaves: { not: PERSON }, forgotten: 'code' },
  ownReplies: { leaves: { not: PERSON }, forgotten: 'code' },
  staffNews: { leaves: { not: SHORT }, forgotten: { not: 'a channel keeps nothing' } },
  helpNews: { leaves: { not: SHORT }, forgotten: { not: 'a channel keeps nothing' } },
  deskTextNews: { leaves: { not: SHORT }, forgotten: { not: 'a channel keeps nothing' } },
  serials: { leaves: { not: 'a roster is signed by one installation' }, forgotten: 'field' },
  offers: { leaves: ['offer'], forgotten: 'code' },
  helpNumbers: { leaves: ['number'], forgotten: 'code' },
  facts: { leaves: ['fact'], forgotten: 'code' },
  confirmations: { leaves: ['confirmation'], forgotten: 'code' },
  entriesOff: { leaves: ['off'], forgotten: 'code' },
  leaders: { leaves: ['leader'], forgotten: 'field' },
  topics: { leaves: { not: NO_LINE }, forgotten: { not: NO_LINE } },
  backupTrace: { leaves: { not: NO_LINE }, forgotten: { not: NO_LINE } },
  pools: {
    leaves: { not: 'a pool is of several lines' },
    forgotten: { not: 'a line in a pool of this year is not removed; its name stays in past years' },
  },
  fold: { leaves: { not: SHORT }, forgotten: { not: 'names no line' } },
  talk: { leaves: { not: SHORT }, forgotten: { not: 'names no line' } },
  form: { leaves: { not: SHORT }, forgotten: { not: 'names no line' } },
  slot: { leaves: { not: 'fifteen minutes can show one arrival' }, forgotten: 'key' },
  heat: { leaves: ['heat'], forgotten: 'key' },
  month: { leaves: ['month'], forgotten: 'key' },
  waitsSettled: { leaves: ['month'], forgotten: 'key' },
  talks: { leaves: ['month'], forgotten: 'key' },
  talksSettled: { leaves: ['month'], forgotten: 'key' },
  unmanned: { leaves: { not: SHORT }, forgotten: 'key' },
  formCount: { leaves: { not: SUMS }, forgotten: 'key' },
  tally: { leaves: { not: SUMS }, forgotten: 'key' },
  tallyLeft: { leaves: { not: SUMS }, forgotten: 'key' },
  tallies: { leaves: { not: SUMS }, forgotten: 'key' },
  period: { leaves: ['periods'], forgotten: 'fields' },
  cells: { leaves: ['periods'], forgotten: 'fields' },
  counting: { leaves: ['periods'], forgotten: 'field' },
  lost: { leaves: ['periods'], forgotten: 'field' },
  clock: { leaves: { not: 'a new installation sees the clock for the first time' }, forgotten: 'field' },
  closed: { leaves: { not: 'it is read from the published tables' }, forgotten: 'field' },
  publications: { leaves: ['publication', 'pool-publication'], forgotten: 'key' },
  reportThemes: { leaves: ['themes'], forgotten: 'field' },
  reportTexts: { leaves: ['report-text'], forgotten: 'fields' },
  frozenReports: { leaves: ['frozen-report'], forgotten: 'fields' },
  alertsTold: { leaves: { not: 'what still stands is told again' }, forgotten: 'code' },
  madeUp: { leaves: { not: 'invented figures are of a demo alone' }, forgotten: 'field' },
  audit: { leaves: ['audit'], forgotten: { not: 'its chain breaks where an entry is taken out' } },
}

/** Those of the list `ownThings` are forgotten as one sees there whose they are. */
function ownThingsOf(): Record<OwnThingName, OfLine> {
  const each = ownThingNames.map((name): [OwnThingName, OfLine] => [name, { leaves: ['thing'], forgotten: ownThings[name].at }])
  return Object.fromEntries(each) as Record<OwnThingName, OfLine> // each name once
}

type Plain = { [Name in keyof LedgerKeys]: LedgerKeys[Name] extends string ? Name : never }[keyof LedgerKeys]

/** The hashes that a removal treats in this way. */
export const forgottenBy = (way: 'field' | 'fields' | 'row'): Plain[] =>
  (Object.keys(ofLine) as Plain[]).filter((name) => ofLine[name].forgotten === way) // only a hash has fields, and its key takes no argument
