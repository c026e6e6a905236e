import type { ConvId } from '../../../shared/ids.ts'
import { done, type Outcome } from '../../../shared/outcome.ts'
import { envelope, type Stretch } from '../../../shared/sealing/envelope.ts'
import type { Service } from '../service.ts'
import { receiptFor } from './receipt.ts'

/** An answer carries at most this many envelopes and letters, so it stays below 256 kB. A long talk is read in several requests. */
const PAGE = 100
const LETTERS = 225_000

/** The envelopes after a place, in order, with the receipts they were accepted under. The reader asks again until the last place. */
export async function readTranscript(service: Service, conv: ConvId, after: number): Promise<Outcome<Stretch>> {
  const { first, last, rows } = await service.live.transcripts.after(conv, after, PAGE, LETTERS)
  return done({
    first,
    last,
    envelopes: rows.map((row) => {
      const receipt = receiptFor(service, conv, row.place, row.at, row.envelopeJson)
      return { place: row.place, at: row.at, receipt, envelope: envelope.parse(JSON.parse(row.envelopeJson)) }
    }),
  })
}
