import { join } from 'node:path'
import { freePort } from '../../../server/runtime/redisProcess.ts'
import { openBothRedis } from '../bothRedis.ts'
import { type Child, openChild } from '../child.ts'
import { type Keep, opening } from '../opening.ts'
import type { AppAsks } from './appServer.ts'
import type { BareAsks } from './bareServer.ts'
import type { LoadAsks } from './load.ts'

/** CPU seconds since the start, by part. */
export type Spent = { servers: number; live: number; ledger: number }
/** Servers with everybody connected and in conversation, and the process that speaks for all of them. */
export type Arrangement = { load: Child<LoadAsks>; spent(): Promise<Spent>; close(): Promise<void> }
/** So many conversations; each counsellor has so many of them. Besides, so many youths wait and so many coordinators watch. */
export type Crowd = { pairs: number; seats: number; waiting: number; watching: number }
/** How many pages are connected. */
export const peopleOf = ({ pairs, seats, waiting, watching }: Crowd) => pairs + Math.ceil(pairs / seats) + waiting + watching

export const openBare = (crowd: Crowd): Promise<Arrangement> =>
  opening(async (keep) => {
    const server = openPart<BareAsks>(keep, 'bareServer.ts')
    const port = await freePort()
    await server.ask('start', { port })
    const load = openPart<LoadAsks>(keep, 'load.ts')
    await load.ask('connect', { bare: { port, pairs: crowd.pairs, seats: crowd.seats, idle: crowd.waiting + crowd.watching } })
    return { load, spent: async () => ({ servers: await server.cpu(), live: 0, ledger: 0 }) }
  })

/** With two processes, every youth is on one and every counsellor on the other. */
export const openApp = (crowd: Crowd, processes: 1 | 2): Promise<Arrangement> =>
  opening(async (keep) => {
    const { place, live, ledger } = await openBothRedis(keep)
    const first = openPart<AppAsks>(keep, 'appServer.ts')
    const youthPort = await freePort()
    const counsellors = Math.ceil(crowd.pairs / crowd.seats)
    const links = await first.ask('start', { place, port: youthPort, counsellors, coordinators: crowd.watching })
    const servers = [first]
    let counsellorPort = youthPort
    if (processes === 2) {
      const second = openPart<AppAsks>(keep, 'appServer.ts')
      counsellorPort = await freePort()
      await second.ask('start', { place, port: counsellorPort, counsellors: 0, coordinators: 0 })
      servers.push(second)
    }
    const load = openPart<LoadAsks>(keep, 'load.ts')
    await load.ask('connect', { app: { youthPort, counsellorPort, ...links, ...crowd } })
    return {
      load,
      async spent() {
        const used = await Promise.all(servers.map((server) => server.cpu()))
        return { servers: used.reduce((sum, one) => sum + one, 0), live: await live.cpu(), ledger: await ledger.cpu() }
      },
    }
  })

const openPart = <A extends LoadAsks | AppAsks | BareAsks>(keep: Keep, name: string): Child<A> =>
  keep(openChild<A>(join(import.meta.dirname, name)), (it) => it.stop())
