import type { Redis } from 'ioredis'
import { z } from 'zod'
import type { ConvId, Kid, PersonId } from '../../../shared/ids.ts'
import type { Envelope } from '../../../shared/sealing/envelope.ts'
import { type ResumeBlob, resumeBlob, type Wrap, wrap } from '../../../shared/sealing/keys.ts'
import type { PresenceId } from '../../domain/presence.ts'
import type { Keys } from '../keys.ts'
import { script } from '../script.ts'
import { inBatches } from './inBatches.ts'

const transcriptLua = new URL('../lua/transcript.lua', import.meta.url)

/** At most so many envelopes are kept. Beyond that the oldest are removed. */
export const KEPT = 500
/**
 * What one conversation may hold, in bytes as the scripts count them. Redis then needs less than 1 MB for it, and less than 64 kB before
 * the first seating, with the bytes for resume states (`BLOBS_APART` in `transcript.lua`). Beyond `ROOM` the oldest envelopes are removed.
 * Beyond `EARLY_ROOM` new ones are refused: nobody has read yet what a youth writes while waiting, so nothing of it is removed.
 */
export const ROOM = 800_000
export const EARLY_ROOM = 28_000
/** Wraps are kept for the newest so many kids. */
const KIDS = 8
/** Under load, envelopes of at most this time are sent to Redis together. Nobody notices the wait, and each costs far less than alone. */
const TOGETHER_MS = 12

const notPlaced = ['stale', 'out-of-order', 'replayed', 'not-member', 'too-fast', 'no-room', 'gone'] as const

/** So many rows are fetched together. If rows are large, we fetch only a little more than we answer. */
const READ_AT_ONCE = 25
/** The last places of so many conversations are asked for together. */
const LASTS_AT_ONCE = 200

export const openTranscript = script(new URL('./openTranscript.lua', import.meta.url), {
  keys: ['transcript'],
  args: ['writers', 'ttlMs', 'hardUntil', 'last', 'met'],
  reply: z.enum(['opened', 'open']),
})

export const appendEnvelope = script(new URL('./appendEnvelope.lua', import.meta.url), {
  keys: ['transcript'],
  args: ['writer', 'member', 'row', 'mark', 'kept', 'room', 'earlyRoom', 'perMin', 'mailbox', 'mail', 'ep'],
  reply: z.union([z.int(), z.tuple([z.literal('again'), z.int(), z.int()]), z.enum(notPlaced)]),
  uses: [transcriptLua],
})

export const rebuildTranscript = script(new URL('./rebuildTranscript.lua', import.meta.url), {
  keys: ['transcript'],
  args: ['rows', 'kept', 'room'],
  reply: z.int(),
  uses: [transcriptLua],
})

export const keepWraps = script(new URL('./keepWraps.lua', import.meta.url), {
  keys: ['transcript'],
  args: ['wraps', 'kids'],
  reply: z.enum(['kept', 'gone']),
  uses: [transcriptLua],
})

export const keepBlob = script(new URL('./keepBlob.lua', import.meta.url), {
  keys: ['transcript'],
  args: ['held', 'gen', 'blob', 'earlyRoom'],
  reply: z.enum(['kept', 'no-room', 'gone']),
  uses: [transcriptLua],
})

export const setWriters = script(new URL('./setWriters.lua', import.meta.url), {
  keys: ['transcript'],
  args: ['writers'],
  reply: z.enum(['set', 'gone']),
})

export type KeptEnvelope = { place: number; at: number; envelopeJson: string }
/**
 * `perMin`: how many envelopes this writer may place in a minute; marks are counted apart; no limit if left out. `tell`: the reader, and
 * the process that holds the reader's page. If it is given, that process is told in the same step.
 */
export type Writing = {
  writer: string
  member?: string
  sid: string
  n: number
  envelopeJson: string
  /** The epoch of the envelope. Left out, it is 0. */
  ep?: number
  now: number
  mark?: boolean
  perMin?: number
  tell?: { processId: string; to: PresenceId }
}
/** The mail that `tell` sends to the mailbox of that process. */
export type PlacedMail = { to: PresenceId; conv: ConvId; mark: boolean; place: number; at: number; envelope: Envelope }
export type Rebuilt = KeptEnvelope & { writer: string; sid: string; n: number }

/** A counsellor's name among the writers of a transcript: the person and the key. One without the other may not write. */
export const memberWord = ({ person, writer }: { person: PersonId; writer: string }): string => `${person}/${writer}`

export type Appended = { answer: 'placed' | 'again'; place: number; at: number } | { answer: (typeof notPlaced)[number] }

/** An envelope as it lies in the hash. */
const rowOf = ({ now, sid, n, envelopeJson }: Writing) => `${now} ${sid} ${n} ${envelopeJson}`
const kept = (place: number, row: string): KeptEnvelope => {
  const [at, sid, n] = row.split(' ', 3)
  return { place, at: Number(at), envelopeJson: row.slice(at!.length + sid!.length + n!.length + 3) }
}

/** The beginning of a bundle with one PlacedMail. The script that gives the place writes the rest. */
const mailTo = (to: PresenceId, conv: ConvId, mark: boolean): string =>
  `[{"to":${JSON.stringify(to)},"conv":${JSON.stringify(conv)},"mark":${mark},"place":`

/** Everything of one conversation is in one hash, so there is one TTL to renew and one key to delete. */
export const transcriptStore = (redis: Redis, keys: Keys) => {
  const at = (conv: ConvId) => ({ transcript: keys.transcript(conv) })
  const blobs = async (conv: ConvId): Promise<ResumeBlob[]> => {
    const gens = ((await redis.hget(keys.transcript(conv), 'gens')) ?? '').split(' ').filter((gen) => gen !== '')
    if (gens.length === 0) return []
    const rows = await redis.hmget(keys.transcript(conv), ...gens.map((gen) => `b:${gen}`))
    return rows.filter((row) => row !== null).map((row) => resumeBlob.parse(JSON.parse(row)))
  }
  const append = inBatches((writings: { conv: ConvId; w: Writing }[]) => {
    const calls = writings.map(({ conv, w }) => ({
      keys: at(conv),
      args: {
        writer: w.writer,
        member: w.member ?? w.writer,
        row: rowOf(w),
        mark: w.mark ? 1 : 0,
        kept: KEPT,
        room: ROOM,
        earlyRoom: EARLY_ROOM,
        perMin: w.perMin ?? 0,
        mailbox: w.tell ? keys.mailbox(w.tell.processId) : '',
        ep: w.ep ?? 0,
        mail: w.tell ? mailTo(w.tell.to, conv, w.mark ?? false) : '',
      },
    }))
    return appendEnvelope.together(redis, calls)
  }, TOGETHER_MS)
  return {
    /**
     * Makes a transcript, or sets the spans and writers of the one there is. `kids`: who may write besides the youth, by `memberWord`. `last`:
     * after a loss, the last place known to be given. `met`: a counsellor was seated before.
     */
    open: (conv: ConvId, o: { kids: string[]; ttlMs: number; hardUntil: number; last?: number; met?: boolean }) =>
      openTranscript(redis, at(conv), {
        writers: ['youth', ...o.kids].join(' '),
        ttlMs: o.ttlMs,
        hardUntil: o.hardUntil,
        last: o.last ?? 0,
        met: o.met ? 1 : 0,
      }),
    /** Gives an envelope its place, once. An envelope that is sent again keeps its place. */
    async append(conv: ConvId, w: Writing): Promise<Appended> {
      const answer = await append({ conv, w })
      if (typeof answer === 'number') return { answer: 'placed', place: answer, at: w.now }
      if (typeof answer === 'string') return { answer }
      return { answer: 'again', place: answer[1], at: answer[2] }
    },
    /**
     * Up to `limit` envelopes after a place, with at most `letters` characters in all, but at least one envelope. `first` is the oldest place
     * still kept; it is 1 if nothing was removed or lost.
     */
    async after(
      conv: ConvId,
      place: number,
      limit: number,
      letters = Number.POSITIVE_INFINITY,
    ): Promise<{ first: number; last: number; rows: KeptEnvelope[] }> {
      const [head, tail] = await redis.hmget(keys.transcript(conv), 'first', 'last')
      const [first, last] = [Number(head ?? 1), Number(tail ?? 0)]
      const from = Math.max(first, place + 1)
      const places = Array.from({ length: Math.max(0, Math.min(limit, last - from + 1)) }, (_, i) => from + i)
      const rows: KeptEnvelope[] = []
      let left = letters
      for (let i = 0; i < places.length; i += READ_AT_ONCE) {
        const some = places.slice(i, i + READ_AT_ONCE)
        const found = await redis.hmget(keys.transcript(conv), ...some.map((p) => `p:${p}`))
        for (const [j, row] of found.entries()) {
          // A place may be empty while pages give a lost transcript back.
          if (row === null) continue
          left -= row.length
          if (left < 0 && rows.length > 0) return { first, last, rows }
          rows.push(kept(some[j]!, row))
        }
      }
      return { first, last, rows }
    },
    /** After a loss: puts envelopes back at the places they had. Answers how many were put back. */
    rebuild: (conv: ConvId, rows: Rebuilt[]): Promise<number> =>
      rebuildTranscript(redis, at(conv), {
        rows: JSON.stringify(rows.flatMap((r) => [r.place, r.at, r.writer, r.sid, r.n, r.envelopeJson].map(String))),
        kept: KEPT,
        room: ROOM,
      }),
    /** Sets who may write from now on, besides the youth. The word `~3`: the staff only under epoch 3 or a later one. */
    setWriters: (conv: ConvId, members: string[]) => setWriters(redis, at(conv), { writers: ['youth', ...members].join(' ') }),
    /** The last place of each of these conversations; 0 if it has none. */
    async lasts(convs: ConvId[]): Promise<number[]> {
      const lasts: number[] = []
      for (let i = 0; i < convs.length; i += LASTS_AT_ONCE) {
        const some = convs.slice(i, i + LASTS_AT_ONCE).map((conv) => redis.hget(keys.transcript(conv), 'last'))
        lasts.push(...(await Promise.all(some)).map(Number))
      }
      return lasts
    },
    /** When the last envelope was placed; null before the first. */
    async lastAt(conv: ConvId): Promise<number | null> {
      const last = await redis.hget(keys.transcript(conv), 'last')
      const row = last === null ? null : await redis.hget(keys.transcript(conv), `p:${last}`)
      return row === null ? null : kept(Number(last), row).at
    },
    /** When the youth last wrote a message; marks do not count. Null before the first. */
    async saidAt(conv: ConvId): Promise<number | null> {
      const at = await redis.hget(keys.transcript(conv), 'saidAt')
      return at === null ? null : Number(at)
    },
    /** How many messages were placed, without marks. After a loss, envelopes that were not given back do not count. */
    async messages(conv: ConvId): Promise<number> {
      const [last, marks, lost] = await redis.hmget(keys.transcript(conv), 'last', 'marks', 'lost')
      return Number(last ?? 0) - Number(marks ?? 0) - Number(lost ?? 0)
    },
    /** Keeps wraps, by the kid they are for. New wraps for a kid replace its old ones. */
    keepWraps: (conv: ConvId, wraps: Wrap[]) => {
      const byKid = new Map<string, Wrap[]>()
      for (const w of wraps) byKid.set(w.toKid, [...(byKid.get(w.toKid) ?? []), w])
      return keepWraps(redis, at(conv), {
        wraps: JSON.stringify([...byKid].flatMap(([kid, own]) => [`w:${kid}`, JSON.stringify(own)])),
        kids: KIDS,
      })
    },
    async wrapsFor(conv: ConvId, kid: Kid): Promise<Wrap[]> {
      const row = await redis.hget(keys.transcript(conv), `w:${kid}`)
      return row === null ? [] : z.array(wrap).parse(JSON.parse(row))
    },
    /** Keeps a resume blob. Generations older than `held`, the one that the page holds, are dropped. */
    keepBlob: (conv: ConvId, held: number, blob: ResumeBlob) =>
      keepBlob(redis, at(conv), { held, gen: blob.gen, blob: JSON.stringify(blob), earlyRoom: EARLY_ROOM }),
    /** The page says that it holds this generation: older blobs are dropped. */
    heldBlob: (conv: ConvId, gen: number) => keepBlob(redis, at(conv), { held: gen, gen, blob: '', earlyRoom: EARLY_ROOM }),
    blobs,
    /** Deletes everything of the conversation at once. */
    async erase(conv: ConvId): Promise<void> {
      await redis.unlink(keys.transcript(conv))
    },
  }
}
