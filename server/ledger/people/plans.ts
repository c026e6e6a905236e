import { z } from 'zod/mini'
import type { LineId } from '../../../shared/ids.ts'
import { type PlanDay, type PlanKind, type PlanSpan, planSpans } from '../../../shared/team/planWire.ts'
import { nextEntry } from '../audit.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'
import type { Decision, Transactions } from '../transactions.ts'
import type { By } from './accounts.ts'

export const planRow = z.strictObject({ version: z.int(), at: z.number(), by: z.string(), spans: z.nullable(planSpans) })
export type PlanRow = z.output<typeof planRow>
/** The saved days of one plan of a line. */
export type SavedPlan = Map<PlanDay, PlanRow>

type Of = { line: LineId; kind: PlanKind }
type Saving = { did: 'saved' } | { did: 'newer'; row: PlanRow | null }

/** Who is planned when: the weekdays of a line, and single dates on which something else holds. */
export function openPlans(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) {
  const nameOf = ({ line, kind }: Of) => `${line} ${kind} `
  const read = (row: string | null | undefined): PlanRow | null => (row ? planRow.parse(JSON.parse(row)) : null)
  return {
    async of(of: Of): Promise<SavedPlan> {
      const rows = Object.entries(await client.hGetAll(keys.dutyPlans)).filter(([field]) => field.startsWith(nameOf(of)))
      return new Map(rows.map(([field, row]) => [field.slice(nameOf(of).length), planRow.parse(JSON.parse(row))]))
    },
    /** Saves a day over the version `base`, which its writer had read. Dates before `forgetBefore` are forgotten. */
    save(of: Of, day: PlanDay, base: number, spans: PlanSpan[] | null, { who, now }: By, forgetBefore: string): Promise<Saving> {
      const field = nameOf(of) + day
      return transact([keys.dutyPlans, keys.audit], async (look): Promise<Decision<Saving>> => {
        const row = read(await look.hGet(keys.dutyPlans, field))
        if ((row?.version ?? 0) !== base) return { answer: { did: 'newer', row } }
        const names = await look.hKeys(keys.dutyPlans)
        const old = names.filter((name) => name.startsWith(nameOf(of)) && isBefore(name.slice(nameOf(of).length), forgetBefore))
        const writeDown = await nextEntry(look, keys, { at: now, who, what: 'plan-changed', about: field })
        const next: PlanRow = { version: base + 1, at: now, by: who, spans }
        return {
          answer: { did: 'saved' },
          write(multi) {
            if (old.length > 0) multi.hDel(keys.dutyPlans, old)
            multi.hSet(keys.dutyPlans, field, JSON.stringify(planRow.parse(next)))
            writeDown(multi)
          },
        }
      })
    },
  }
}

/** Weekdays have one sign and are never old. */
const isBefore = (day: PlanDay, date: string): boolean => day.length > 1 && day < date
