import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../../../server/runtime/redisProcess.ts'
import { openBothRedis } from '../bothRedis.ts'
import { type Asks, type Child, openChild } from '../child.ts'
import { quantile } from '../figures.ts'
import { type Keep, opening } from '../opening.ts'
import type { LoadAsks } from '../relay/load.ts'
import { goalSentence, table, thousands } from '../table.ts'
import type { FloodServerAsks } from './floodServer.ts'
import type { HonestAsks } from './honest.ts'
import type { HostileAsks } from './hostile.ts'
import { openLiveMemory } from './liveMemory.ts'

const SOCKETS = 1000
const TALKS = 20
const SEATS = 2
/** Messages a second over all running talks: what twenty talks really say. */
const RATE = 4
const YOUTHS = 30
/** They come over so long, as the pupils of one school do. */
const COME_OVER_MS = 20_000
const FLOOD_MS = 60_000
const AFTER_MS = 60_000
/** So many may wait on the bench's line; the seeds say 25. */
const QUEUE_LIMIT = 60
const MB = 2 ** 20

export type FloodResult = {
  ticketMs: number[]
  talks: { p50: number; p99: number; lost: number; refused: number }
  quiet: { p50: number; p99: number }
  rssGrowthMb: number
  liveGrowthMb: number
  largestTalkKb: number
  largestWaitingKb: number
  hostile: Record<string, number>
  ticketsTaken: number
  ticketsLeft: number
  sound: boolean
}

/** One address: a thousand hostile sockets, twenty running talks, and thirty youths who come for help meanwhile. One process, as in production. */
export async function measureFlood(say: (text: string) => void, stopped: AbortSignal): Promise<FloodResult> {
  const stage = await openStage()
  try {
    const { server, load, hostile, honest, memory, port } = stage
    const talking = await memory.convs()
    say('flood: the talks alone, for ten seconds')
    await load.ask('start', { rate: RATE, seed: 1 })
    await load.ask('measure', { ms: 10_000 })
    const quiet = await load.ask('finish', undefined)

    stopped.throwIfAborted()
    say(`flood: ${thousands(SOCKETS)} hostile sockets beside ${TALKS} talks and ${YOUTHS} youths`)
    const [rssBefore, liveBefore] = [await server.ask('watchMemory', undefined), await memory.used()]
    await load.ask('start', { rate: RATE, seed: 2 })
    await hostile.ask('start', { port, sockets: SOCKETS })
    const coming = wait(5000).then(() => honest.ask('come', { port, youths: YOUTHS, overMs: COME_OVER_MS }))
    await load.ask('measure', { ms: FLOOD_MS })
    const talks = await load.ask('finish', undefined)
    const ticketMs = await coming
    const rss = await server.ask('highestMemory', undefined)
    const [liveAfter, all] = [await memory.used(), await memory.convs()]
    const largestTalk = await memory.largest(talking)
    const largestWaiting = await memory.largest(all.filter((conv) => !talking.includes(conv)))

    say('flood: every hostile socket is closed at once')
    const { counted, tickets } = await hostile.ask('stop', undefined)
    await wait(AFTER_MS, undefined, { signal: stopped })
    const ticketsLeft = await memory.held(tickets)
    return {
      ticketMs,
      talks,
      quiet,
      rssGrowthMb: (rss - rssBefore) / MB,
      liveGrowthMb: (liveAfter - liveBefore) / MB,
      largestTalkKb: largestTalk / 1024,
      largestWaitingKb: largestWaiting / 1024,
      hostile: counted,
      ticketsTaken: tickets.length,
      ticketsLeft,
      sound: talks.lost + talks.refused + talks.disordered === 0,
    }
  } finally {
    await stage.close()
  }
}

const openStage = () =>
  opening(async (keep) => {
    const { place } = await openBothRedis(keep)
    const port = await freePort()
    const server = openPart<FloodServerAsks>(keep, 'floodServer.ts')
    const counsellorLinks = await server.ask('start', { place, port, counsellors: TALKS / SEATS, queueLimit: QUEUE_LIMIT })
    const load = openPart<LoadAsks>(keep, '../relay/load.ts')
    await load.ask('connect', {
      app: { youthPort: port, counsellorPort: port, counsellorLinks, coordinatorLinks: [], pairs: TALKS, seats: SEATS, waiting: 0 },
    })
    const hostile = openPart<HostileAsks>(keep, 'hostile.ts')
    const honest = openPart<HonestAsks>(keep, 'honest.ts')
    const memory = keep(openLiveMemory(place.liveUrl, place.prefix), (it) => it.close())
    return { server, load, hostile, honest, memory, port }
  })

const openPart = <A extends Asks>(keep: Keep, name: string): Child<A> =>
  keep(openChild<A>(join(import.meta.dirname, name)), (it) => it.stop())

const ms = (n: number) => (n >= 1e9 ? 'never' : `${(n / 1000).toFixed(1)} s`)

export function floodText(r: FloodResult): string {
  const within = r.ticketMs.filter((one) => one <= 30_000).length
  const hostile = Object.entries(r.hostile).map(([what, times]) => `${thousands(times)} ${what}`)
  return [
    `Flood: ${thousands(SOCKETS)} hostile sockets, ${TALKS} running talks and ${YOUTHS} youths behind one address, for ${FLOOD_MS / 1000} s, one process`,
    table(
      ['', 'is', 'goal'],
      [
        ['youths with a ticket within 30 s', `${within} of ${YOUTHS}`, `${YOUTHS}`],
        ['… asking to ticket, median / longest', `${ms(quantile(r.ticketMs, 0.5))} / ${ms(Math.max(...r.ticketMs))}`, ''],
        ['running talks, p50 / p99', `${r.talks.p50.toFixed(1)} / ${r.talks.p99.toFixed(1)} ms`, 'p99 ≤ 100 ms'],
        ['… alone before', `${r.quiet.p50.toFixed(1)} / ${r.quiet.p99.toFixed(1)} ms`, ''],
        ['process grew by', `${r.rssGrowthMb.toFixed(0)} MB`, '≤ 150 MB'],
        ['live Redis: largest talk', `${r.largestTalkKb.toFixed(0)} kB`, '≤ 1,024 kB'],
        ['live Redis: largest before a seat', `${r.largestWaitingKb.toFixed(0)} kB`, '≤ 64 kB'],
        ['live Redis grew by', `${r.liveGrowthMb.toFixed(1)} MB`, ''],
        ['hostile tickets taken', String(r.ticketsTaken), ''],
        ['… left 60 s after all closed at once', String(r.ticketsLeft), '0'],
      ],
    ),
    `The flood did: ${hostile.join(', ')}.`,
    goalSentence(
      'everything in the last column',
      goalHeld(r),
      `${within} of ${YOUTHS} within 30 s, p99 ${r.talks.p99.toFixed(0)} ms, + ${r.rssGrowthMb.toFixed(0)} MB, ${r.ticketsLeft} tickets left`,
    ),
    ...(r.sound ? [] : ['These figures mean nothing: messages of the running talks were lost or refused.']),
  ].join('\n')
}

const goalHeld = (r: FloodResult): boolean =>
  r.ticketMs.every((one) => one <= 30_000) &&
  r.talks.p99 <= 100 &&
  r.rssGrowthMb <= 150 &&
  r.largestTalkKb <= 1024 &&
  r.largestWaitingKb <= 64 &&
  r.ticketsLeft === 0
