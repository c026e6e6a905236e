import { randomInt } from 'node:crypto'
import { z } from 'zod/mini'
import { numberRecord, offerRecord, source } from '../../shared/help/offer.ts'
import { topicGroup } from '../../shared/topic.ts'
import type { Topic } from '../domain/tallies.ts'
import { openAudit } from './audit.ts'
import { snapshotHeld } from './backup/snapshot.ts'
import { openConfirmations } from './confirmations.ts'
import type { LedgerClient } from './connect.ts'
import { openFigures, openTalks } from './figures/figures.ts'
import { openShelf } from './figures/shelf.ts'
import { openTallies } from './figures/tallies.ts'
import { keysFor } from './keys.ts'
import { openLines } from './lines.ts'
import { openAccounts } from './people/accounts.ts'
import { openLinks } from './people/links.ts'
import { openSessions } from './people/sessions.ts'
import { openStaff } from './people/staff.ts'
import { openStaffKeys } from './people/staffKeys.ts'
import { openStaffNews, type StaffNews } from './people/staffNews.ts'
import { takesWrites } from './takesWrites.ts'
import { openTransactions } from './transactions.ts'

const both = z.strictObject({ da: z.string(), en: z.string() })
const topic: z.ZodMiniType<Topic> = z.strictObject({
  id: z.string(),
  name: both,
  group: z.nullable(topicGroup),
  detail: z.boolean(),
  retiredTo: z.nullable(z.string()),
})

/** A fact for the waiting room, as its source says it. `lines` empty: every line. */
const fact = z.strictObject({
  id: z.string(),
  text: both,
  lines: z.array(z.string()),
  /** Who was asked, where, and the year of the figure. */
  asked: z.string(),
  where: z.string(),
  year: z.int(),
  /** How many said it; null: the source gives no such number. */
  outOf100: z.nullable(z.number()),
  source,
})
export type Fact = z.output<typeof fact>

/** Nobody could change these before their facts had sources, so what an older program planted is planted anew. */
const olderRowsGo = { olderRowsGo: true }

const RANDOM_STEPS = 2 ** 47

/** The Redis that keeps, saved by snapshot. `prefix` keeps two installations, or two tests, apart. */
export function openLedger(client: LedgerClient, prefix: string) {
  const keys = keysFor(prefix)
  const transactions = openTransactions(client)
  const lines = openLines(client, keys)
  const staff = openStaff(client, keys, transactions)
  const sessions = openSessions(client, keys, transactions)
  const staffKeys = openStaffKeys(client, keys, staff, transactions)
  const news = openStaffNews(client, keys)
  const topics = openShelf(client, keys.topics, topic.parse)
  const lineOf = async (id: string) => {
    const line = await lines.find(id)
    if (!line) throw new Error('something was to be counted for a line that does not exist')
    return { timeZone: line.timeZone, municipalities: line.municipalities.map((m) => m.id) }
  }

  return {
    lines,
    staff,
    /** What is changed about somebody who works here already. */
    accounts: openAccounts(client, keys, transactions),
    staffNews: {
      /** What was remembered of whoever the news is about is forgotten first. */
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
    offers: openShelf(client, keys.offers, offerRecord.parse, olderRowsGo),
    helpNumbers: openShelf(client, keys.helpNumbers, numberRecord.parse, olderRowsGo),
    facts: openShelf(client, keys.facts, fact.parse, olderRowsGo),
    /** What coordinators of this installation have checked. */
    confirmations: openConfirmations(client, keys, transactions),
    figures: openFigures(client, keys, transactions, async (id) => (await lineOf(id)).timeZone),
    talks: openTalks(keys, transactions),
    tallies: openTallies(client, keys, transactions, { lineOf, topics: topics.all, random: () => randomInt(RANDOM_STEPS) / RANDOM_STEPS }),
    ...openAudit(client, keys, transactions),
    /** Says `held` once a snapshot that began after this call, or after the last change, is on disk. */
    snapshotHeld: () => snapshotHeld(client),
    /** False while the connection is down, without asking. */
    isThere: (): boolean => client.isReady,
    /** Fails where it is away, cannot save to its disk, is full, or is another's copy. */
    ping: () => takesWrites(client),
    /** Lets go of the connection it opened for itself; `client` is the caller's. */
    close: () => transactions.close(),
  }
}
export type Ledger = ReturnType<typeof openLedger>
