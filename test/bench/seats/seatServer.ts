import { startDuty } from '../../../server/actions/duty/startDuty.ts'
import type { Service } from '../../../server/actions/service.ts'
import type { App } from '../../../server/app.ts'
import { youthTopics } from '../../../shared/topic.ts'
import { BENCH_LINE, counsellorNamed, openBenchApp, type Place, plantBench } from '../appProcess.ts'
import { answer } from '../child.ts'
import { sameChance } from '../figures.ts'
import { bytes } from '../made.ts'
import { openFloor } from './floor.ts'
import { fillQueue } from './waiting.ts'

type Floor = ReturnType<typeof openFloor>
let app: App | null = null
let floor: Floor | null = null

const COUNSELLORS = 40
const SEATS = 2

/** The real app, with so many waiting and every seat in conversation. Nobody is connected: the actions are called as the doors call them. */
async function start({ place, waiting }: { place: Place; waiting: number }): Promise<void> {
  app = await openBenchApp(place, 0)
  const { service } = app
  const chance = sameChance(1)
  const team = Array.from({ length: COUNSELLORS }, (_, i) =>
    counsellorNamed(i, {
      langs: chance() < 0.6 ? ['da', 'en'] : ['da'],
      topics: chance() < 0.5 ? [] : youthTopics.filter(() => chance() < 0.5),
      ages: chance() < 0.7 ? [] : ['12-14', '15-17', '18-20'],
    }),
  )
  await plantBench(app, team)
  floor = openFloor(service, chance)
  await fillQueue(service, waiting + COUNSELLORS * SEATS, chance)
  for (const { person } of team) await goOnDuty(service, person)
  await floor.allTalking(COUNSELLORS * SEATS)
}

async function goOnDuty(service: Service, person: string): Promise<void> {
  const outcome = await startDuty(service, person, { seats: SEATS, lines: [BENCH_LINE], page: bytes(16), kid: bytes(32) })
  if (!outcome.ok) throw new Error(`not on duty: ${outcome.why}`)
}

async function measure({ ms, lanes }: { ms: number; lanes: number }) {
  if (!app || !floor) throw new Error('not started')
  const measured = await floor.turn(ms, lanes)
  return { ...measured, waiting: await app.service.live.tickets.waiting(BENCH_LINE) }
}

process.once('SIGTERM', () => void app?.close().finally(() => process.exit(0)))

const asks = { start, measure }
export type SeatAsks = typeof asks
answer(asks)
