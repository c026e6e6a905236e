import { randomInt } from 'node:crypto'
import { z } from 'zod/mini'
import { numberRecord, offerRecord, source } from '../../shared/help/offer.ts'
import { type LineId, lineId } from '../../shared/ids.ts'
import { inEach } from '../../shared/lang.ts'
import { reportTheme, themeParts } from '../../shared/report/reportText.ts'
import { topicGroup } from '../../shared/topic.ts'
import type { Topic } from '../domain/disclosure/catalogue.ts'
import { openAlertReceivers } from './alerts/alertReceivers.ts'
import { openAlertsTold } from './alerts/alertsTold.ts'
import { openAudit } from './audit.ts'
import { openBackupTrace } from './backup/backupTrace.ts'
import { snapshotHeld } from './backup/snapshot.ts'
import { openCampaigns } from './campaigns/campaigns.ts'
import { openConfirmations } from './confirmations.ts'
import type { LedgerClient } from './connect.ts'
import { openDeskTexts } from './deskTexts/deskTexts.ts'
import { openFigures, openTalks } from './figures/figures.ts'
import { openPeriods } from './figures/periods.ts'
import { openPools } from './figures/pools.ts'
import { openPublications } from './figures/publications.ts'
import { openPublishers } from './figures/publishers.ts'
import { openRecords } from './figures/records.ts'
import { openTallies } from './figures/tallies.ts'
import { openUnmanned } from './figures/unmanned.ts'
import { hearOn } from './hearOn.ts'
import { openBridges } from './help/bridges.ts'
import { openEntriesOff } from './help/entriesOff.ts'
import { hearHelpNews } from './help/hearHelpNews.ts'
import { openOwnEntries } from './help/ownEntries.ts'
import { ledgerKeys } from './keys.ts'
import { bringLine, type LineBrought } from './leaving/bringLine.ts'
import { UnfitLineFile } from './leaving/lineFile.ts'
import { lineRows } from './leaving/lineRows.ts'
import { openLineChanges } from './lineChanges.ts'
import { openLines } from './lines.ts'
import { type By, openAccounts } from './people/accounts.ts'
import { openLinks } from './people/links.ts'
import { openOwnReplies } from './people/ownReplies.ts'
import { openPlans } from './people/plans.ts'
import { openSessions } from './people/sessions.ts'
import { openStaff } from './people/staff.ts'
import { openStaffKeys } from './people/staffKeys.ts'
import { openStaffNews, type StaffNews } from './people/staffNews.ts'
import { openTeam } from './people/team.ts'
import { openLeaders } from './register/leaders.ts'
import { openLineRegister } from './register/lineRegister.ts'
import { openReports } from './reports/reports.ts'
import { takesWrites } from './takesWrites.ts'
import { openTransactions } from './transactions.ts'

const topic: z.ZodMiniType<Topic> = z.strictObject({
  id: z.string(),
  name: inEach,
  group: z.nullable(topicGroup),
  detail: z.boolean(),
  retiredTo: z.nullable(z.string()),
})

/** A fact for the waiting room, in the words of its source. If `lines` is empty, it is for every line. */
const fact = z.strictObject({
  id: z.string(),
  text: inEach,
  lines: z.array(z.string()),
  /** The group that was asked, the place, and the year of the figure. */
  asked: z.string(),
  where: z.string(),
  year: z.int(),
  /** How many of 100 said it; null: the source gives no such number. */
  outOf100: z.nullable(z.number()),
  source,
})
export type Fact = z.output<typeof fact>

/** The goals that the first annual report of a line begins with, from the documents of its municipality. */
const themesOfLine = z.strictObject({ id: lineId, themes: z.array(reportTheme).check(z.maxLength(themeParts.length)) })
export type ThemesOfLine = z.output<typeof themesOfLine>

/** Rows that an older program planted are replaced: it knew no sources, or a language less. What a coordinator has saved stays. */
const olderRowsGo = { olderRowsGo: true }

const RANDOM_STEPS = 2 ** 47

/** The Redis that keeps, saved by snapshot. `prefix` separates two installations, or two tests. */
export function openLedger(client: LedgerClient, prefix: string) {
  const keys = ledgerKeys(prefix)
  const transactions = openTransactions(client)
  const lines = openLines(client, keys)
  const staff = openStaff(client, keys, transactions)
  const sessions = openSessions(client, keys, transactions)
  const staffKeys = openStaffKeys(client, keys, staff, transactions)
  const news = openStaffNews(client, keys)
  const periods = openPeriods(client, keys)
  const topics = openRecords(client, keys.topics, topic.parse, olderRowsGo)
  const offers = openRecords(client, keys.offers, offerRecord.parse, olderRowsGo)
  const helpNumbers = openRecords(client, keys.helpNumbers, numberRecord.parse, olderRowsGo)
  const entriesOff = openEntriesOff(client, keys, transactions)
  const confirmations = openConfirmations(client, keys, transactions, [offers, helpNumbers, entriesOff])
  const bridges = openBridges(client, keys, transactions)
  const pools = openPools(client, keys, transactions)
  const publishers = openPublishers({ lines, offers, topics, pools, periods })
  const timeZoneOf = async (id: LineId): Promise<string> => {
    const line = await lines.find(id)
    if (!line) throw new Error('something was to be counted for a line that does not exist')
    return line.timeZone
  }

  return {
    lines,
    /** Makes, changes and removes lines, each with an audit entry. */
    lineRegister: openLineRegister(client, keys, transactions, lines),
    leaders: openLeaders(client, keys, transactions),
    leaving: {
      /** Everything that a municipality owns of a line, row by row. */
      rowsOf: (id: LineId, now: number) => lineRows(client, keys, id, now),
      /** Takes up a line of another installation, or throws UnfitLineFile and changes nothing. */
      bring: (asked: LineBrought, by: By) => {
        for (const row of asked.rows) {
          if (row.row === 'fact' && !fact.safeParse(row.fact).success)
            throw new UnfitLineFile(`The fact "${row.id}" of this file cannot be read.`)
          if (row.row === 'themes' && !themesOfLine.safeParse(row.themes).success)
            throw new UnfitLineFile('The themes of this file cannot be read.')
        }
        return bringLine(keys, transactions, asked, by).finally(() => lines.forget())
      },
    },
    lineChanges: openLineChanges(client, keys, transactions, lines.forget),
    staff,
    /** Changes to people who work here already. */
    accounts: openAccounts(client, keys, transactions),
    /** The same as coordinators do it. */
    team: openTeam(client, keys, transactions),
    unmanned: openUnmanned(client, keys),
    plans: openPlans(client, keys, transactions),
    staffNews: {
      /** Before `onNews` is called, everything remembered about that person is forgotten. */
      hear: (onNews: (news: StaffNews) => void, onMissed: () => void) =>
        news.hear((told) => {
          staff.forget(told.person)
          sessions.forgetAllOf(told.person)
          staffKeys.forget(told.person)
          onNews(told)
        }, onMissed),
    },
    sessions,
    links: openLinks(client, keys, transactions),
    staffKeys,
    topics,
    offers,
    helpNumbers,
    /** The numbers and offers that coordinators add, change and remove. */
    ownEntries: openOwnEntries(keys, transactions, [offers, helpNumbers, confirmations, entriesOff]),
    /** Which of them do not work, and where. */
    entriesOff,
    bridges,
    campaigns: openCampaigns(client, keys, transactions),
    deskTexts: openDeskTexts(client, keys, transactions),
    /** Calls `onNews` at each change of canned replies or procedure sheets, and after a loss of the connection. */
    hearDeskTextNews: (onNews: () => void) => hearOn(client, keys.deskTextNews, onNews, onNews),
    ownReplies: openOwnReplies(client, keys, transactions),
    facts: openRecords(client, keys.facts, fact.parse, olderRowsGo),
    /** The numbers and offers that coordinators of this installation have checked. */
    confirmations,
    /** Calls `onNews` at each change of the help, by any process or command. What is remembered is read again before. */
    hearHelpNews: (onNews: () => void) => hearHelpNews(client, keys, [offers, helpNumbers, confirmations, entriesOff, bridges], onNews),
    figures: openFigures(client, keys, transactions, timeZoneOf),
    talks: openTalks(keys, transactions),
    periods,
    reports: openReports(client, keys, transactions),
    reportThemes: openRecords(client, keys.reportThemes, themesOfLine.parse, olderRowsGo),
    /** Where the alerts of each line go, and which of those that stand for days are told. */
    alertReceivers: openAlertReceivers(client, keys, transactions),
    alertsTold: openAlertsTold(client, keys),
    backupTrace: openBackupTrace(client, keys),
    pools,
    publishers,
    publications: openPublications(client, keys, transactions),
    tallies: openTallies(client, keys, transactions, {
      timeZoneOf,
      pools: pools.all,
      kindIn: periods.kindIn,
      cellsIn: async (publisher, year) => (await publishers.groundIn(publisher, year)).has,
      cellsOfLine: publishers.cellsOfLine,
      random: () => randomInt(RANDOM_STEPS) / RANDOM_STEPS,
    }),
    ...openAudit(client, keys, transactions),
    /** Answers `held` when a snapshot that began after this call, or after the last change, is on disk. */
    snapshotHeld: () => snapshotHeld(client),
    /** Is the connection up and the ledger answering? Known without a call. */
    isThere: (): boolean => client.isReady,
    /** Throws if the ledger is down, cannot save to its disk, is full, or is a copy of another. */
    ping: () => takesWrites(client),
    /** Closes the connection that the ledger opened itself. The caller closes `client`. */
    close: () => transactions.close(),
  }
}
export type Ledger = ReturnType<typeof openLedger>
