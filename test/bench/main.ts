import { stopOldPairs } from '../support/servers/redis.ts'
import { attackerText, measureAttacker } from './disclosure/attacker.ts'
import { disclosureText, measureDisclosure } from './disclosure/disclosure.ts'
import { floodText, measureFlood } from './flood/flood.ts'
import { machineNow, machineSentence, redisVersion } from './machine.ts'
import { measureRelay } from './relay/relay.ts'
import { relayText } from './relay/relayText.ts'
import { measureSeats, seatsText } from './seats/seats.ts'
import { measureStaffing, staffingText } from './staffing/staffing.ts'
import { measureWait, waitText } from './staffing/wait.ts'
import { measureWork, workText } from './work/work.ts'
import { measureYears, yearsText } from './years/years.ts'

const USAGE = `npm run bench [-- relay] [-- seats] [-- flood] [-- work] [-- disclosure] [-- years] [-- attacker] [-- staffing] [-- wait] [-- --json] [-- --long]
  relay    CPU and delivery times of sealed messages, against a bare Socket.IO relay
  seats    seatings with ever more waiting
  flood    a thousand hostile sockets beside talks and youths, all behind one address
  work     what a place in the queue asks of a browser, quick and slowed, and of the server
  disclosure  which cells of the statistics are shown, and which tables are withheld
  years    what ten years of twenty lines cost the coordinators' screens
  attacker  whether whoever solves exactly can exclude a value of a hidden cell
  staffing  whether weeks that the what-if has not seen lie inside the interval that it states
  wait      whether the wait of youths on simulated evenings lies inside the range that they are told
  --json   for machines, on standard output; how it goes is told on standard error
  --long   larger queues too, and ten years for the attacker`

const words = process.argv.slice(2)
const known = ['relay', 'seats', 'flood', 'work', 'disclosure', 'years', 'attacker', 'staffing', 'wait', '--json', '--long']
const measures = words.filter((word) => !word.startsWith('--'))
const wanted = (name: string) => measures.length === 0 || measures.includes(name)

if (words.every((word) => known.includes(word))) process.exitCode = await bench(words.includes('--json'), words.includes('--long'))
else {
  console.error(USAGE)
  process.exitCode = 2
}

/** 1 when something was lost or went wrong: a goal that is missed is a figure, not a failure. */
async function bench(json: boolean, long: boolean): Promise<number> {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort(new Error(`stopped by ${signal}`)))
  const say = (text: string) => console.error(text)
  const machine = machineNow()
  try {
    await stopOldPairs()
    const relay = wanted('relay') ? await measureRelay(say, stop.signal) : null
    const seats = wanted('seats') ? await measureSeats(say, stop.signal, long) : null
    const flood = wanted('flood') ? await measureFlood(say, stop.signal) : null
    const work = wanted('work') ? await measureWork(say, stop.signal) : null
    const disclosure = wanted('disclosure') ? await measureDisclosure(say, stop.signal) : null
    const years = wanted('years') ? await measureYears(say, stop.signal) : null
    const attacker = wanted('attacker') ? await measureAttacker(say, stop.signal, long) : null
    const staffing = wanted('staffing') ? await measureStaffing(say, stop.signal, long) : null
    const wait = wanted('wait') ? await measureWait(say, stop.signal, long) : null
    const redis = redisVersion()
    if (json)
      console.log(
        JSON.stringify({ machine: { ...machine, redis }, relay, seats, flood, work, disclosure, years, attacker, staffing, wait }),
      )
    else {
      const texts = [
        relay && relayText(relay),
        seats && seatsText(seats),
        flood && floodText(flood),
        work && workText(work),
        disclosure && disclosureText(disclosure),
        years && yearsText(years),
        attacker && attackerText(attacker),
        staffing && staffingText(staffing),
        wait && waitText(wait),
        machineSentence(machine, redis),
      ]
      console.log(texts.filter((text) => text !== null).join('\n\n'))
    }
    return [relay, seats, flood, work, disclosure, years, attacker, staffing, wait].every((result) => result === null || result.sound)
      ? 0
      : 1
  } catch (error) {
    if (stop.signal.aborted) say(String(stop.signal.reason))
    else say(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return 1
  }
}
