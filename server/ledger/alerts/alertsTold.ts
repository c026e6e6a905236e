import { z } from 'zod/mini'
import type { AlertKind } from '../../../shared/alerts.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'

const told = z.strictObject({ id: z.string(), at: z.int(), told: z.boolean() })
type AlertTold = z.output<typeof told>

/** `of`: what it is about within the line, such as a period; empty where the line has only one. */
type Of = { kind: AlertKind; line: LineId; of: string }
const fieldOf = ({ kind, line, of }: Of) => `${kind} ${line} ${of}`

/** What stands for days and was told: the Redis that forgets would tell it anew after each restart. Nothing of a talk is among it. */
export function openAlertsTold(client: LedgerClient, keys: LedgerKeys) {
  return {
    /** The alert that stands, or begins now. Two processes get the same one. */
    async begin(subject: Of, id: string, now: number): Promise<AlertTold> {
      const field = fieldOf(subject)
      const mine = told.parse({ id, at: now, told: false })
      await client.hSetNX(keys.alertsTold, field, JSON.stringify(mine))
      const row = await client.hGet(keys.alertsTold, field)
      return row ? told.parse(JSON.parse(row)) : mine
    },
    async noteTold(subject: Of, alert: AlertTold): Promise<void> {
      await client.hSet(keys.alertsTold, fieldOf(subject), JSON.stringify(told.parse({ ...alert, told: true })))
    },
    async end(subject: Of): Promise<void> {
      await client.hDel(keys.alertsTold, fieldOf(subject))
    },
  }
}
