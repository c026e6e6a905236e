import { aYouth } from '../support/actors.ts'
import type { ServiceOrder } from '../support/servers/serviceProcess.ts'
import type { ServiceProcess, Side } from './servicePair.ts'
import type { Deed } from './story.ts'
import { counsellors, lineIds, pubOf } from './town.ts'

/** `on`: the server her page is connected to; null: gone, or cut off when it died. */
export type Youth = ReturnType<typeof aYouth> & { on: Side | null }
/** What was asked for since the rules were last looked at. */
export type Asked = { touched: Set<string>; left: Set<string>; ended: boolean; seats: Map<string, number>; died: boolean }

const MOST_SEATS = 3

/** Everybody who is there, and what they do to two servers. */
export function openCrowd(desks: readonly [ServiceProcess, ServiceProcess]) {
  const youths: Youth[] = []
  const on = new Map<string, Side | null>()
  const nothing = (): Asked => ({ touched: new Set(), left: new Set(), ended: false, seats: new Map(), died: false })
  let asked = nothing()
  const ask = (side: Side, order: ServiceOrder) => desks[side].ask(order)

  const start = async (side: Side, person: string, seats: number, lines: string[]) => {
    asked.seats.set(person, Math.max(seats, asked.seats.get(person) ?? 0))
    on.set(person, side)
    await ask(side, { op: 'start', person, pub: pubOf(person), seats, lines })
  }
  /** The browser answers, the person says yes, and the pages of the youths wrap. */
  const serve = async (side: Side, person: string) => {
    await ask(side, { op: 'answer', person, pub: pubOf(person) })
    for (let seat = 0; seat < MOST_SEATS; seat++) await ask(side, { op: 'accept', person, turn: 0 })
    await Promise.all(youths.map((y) => y.on !== null && ask(side, { op: 'wraps', conv: y.asked.conv, history: true })))
  }
  const comeBack = async (side: Side, y: Youth) => {
    asked.touched.add(y.asked.conv)
    if (!isOk(await ask(side, { op: 'back', conv: y.asked.conv, token: y.token, page: y.asked.page }))) return
    const before = y.on
    y.on = side
    // A page has one connection: the one that it had at the other server is closed. Else that server would speak for it for ever.
    if (before !== null && before !== side) await ask(before, { op: 'away', conv: y.asked.conv })
  }

  async function join(side: Side, deed: Extract<Deed, { op: 'join' }>) {
    const topic = (['family', 'feeling-bad', undefined] as const)[deed.topic]
    const age = (['12-14', '15-17', undefined] as const)[deed.age]
    const choices = { lang: deed.en ? ('en' as const) : ('da' as const), ...(topic && { topic }), ...(age && { age }) }
    const youth = aYouth({ line: lineIds[deed.line]!, urgent: deed.urgent, device: deed.phone ? 'phone' : 'computer', choices })
    const y: Youth = { ...youth, on: null }
    youths.push(y)
    asked.touched.add(y.asked.conv)
    if (isOk(await ask(side, { op: 'join', asked: y.asked }))) y.on = side
  }

  async function actOfYouth(side: Side, deed: Extract<Deed, { youth: number }>): Promise<unknown> {
    const y = youths[deed.youth % Math.max(1, youths.length)]
    if (!y || (y.on === null && deed.op !== 'back')) return
    const { conv } = y.asked
    asked.touched.add(conv)
    if (deed.op === 'leave') asked.left.add(conv)
    if (deed.op === 'back') return comeBack(side, y)
    if (deed.op === 'wraps') return ask(side, { op: 'wraps', conv, history: deed.history })
    if (deed.op !== 'away') return ask(side, { op: deed.op, conv })
    const at = y.on ?? side
    y.on = null
    return ask(at, { op: 'away', conv })
  }

  async function actOfCounsellor(side: Side, deed: Extract<Deed, { who: number }>): Promise<unknown> {
    const { person, roles } = counsellors[deed.who]!
    const pub = pubOf(person)
    switch (deed.op) {
      case 'start':
        return start(side, person, deed.seats, Object.keys(roles).slice(0, deed.both ? 3 : 1))
      case 'serve':
        return serve(side, person)
      case 'take':
        return ask(side, { op: 'take', person, line: 'west' })
      case 'desk':
        on.set(person, side)
        return ask(side, { op: 'desk', person, pub })
      case 'answer':
        return ask(side, { op: 'answer', person, pub })
      case 'gone': {
        const at = on.get(person) ?? side
        on.set(person, null)
        return ask(at, { op: 'gone', person })
      }
      case 'off':
        return ask(side, { op: 'off', person })
      case 'duty':
        return ask(side, { op: 'duty', person, state: deed.state })
      case 'end':
        asked.ended = true
        return ask(side, { op: 'end', person, turn: deed.turn })
      case 'accept':
      case 'decline':
      case 'return':
      case 'takeBack':
        return ask(side, { op: deed.op, person, turn: deed.turn })
      case 'handOver':
        return ask(side, { op: 'handOver', person, turn: deed.turn, to: counsellors[deed.to]!.person })
      case 'yes':
      case 'no':
        return ask(side, { op: deed.op, person })
    }
  }

  return {
    youths,
    asked: () => asked,
    newPage() {
      asked = nothing()
    },
    act(side: Side, deed: Deed): Promise<unknown> {
      if ('youth' in deed) return actOfYouth(side, deed)
      if ('who' in deed) return actOfCounsellor(side, deed)
      if (deed.op === 'join') return join(side, deed)
      if (deed.op === 'die') asked.died = true
      return ask(side, deed)
    },
    start,
    serve,
    comeBack,
    /** All at once take what rings, each where her page is. */
    serveAll: () => Promise.all(counsellors.map(({ person }) => serve(on.get(person) ?? 0, person))),
    leaveAll: () =>
      Promise.all(
        youths.map((y) => {
          if (y.on === null) return null
          asked.left.add(y.asked.conv)
          return ask(y.on, { op: 'leave', conv: y.asked.conv })
        }),
      ),
    /** Another process in place of one that died: whoever was connected there is cut off without a goodbye. */
    async bury(side: Side) {
      await ask(side, { op: 'rise' })
      for (const y of youths) if (y.on === side) y.on = null
      for (const [person, at] of on) if (at === side) on.set(person, null)
    },
  }
}

const isOk = (outcome: unknown): boolean => typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === true
