import { expect, test } from 'vitest'
import { seeOnDuty } from '../../../../server/actions/colleagues/seeOnDuty.ts'
import { tellColleague } from '../../../../server/actions/colleagues/tellColleague.ts'
import { setAcute } from '../../../../server/actions/conversation/setAcute.ts'
import { changeDuty } from '../../../../server/actions/duty/changeDuty.ts'
import { endDuty } from '../../../../server/actions/duty/endDuty.ts'
import { openDesk } from '../../../../server/actions/duty/openDesk.ts'
import { startDuty } from '../../../../server/actions/duty/startDuty.ts'
import { takeRest } from '../../../../server/actions/duty/takeRest.ts'
import { enterPage } from '../../../../server/actions/presence/enterPage.ts'
import { staffHere } from '../../../../server/domain/presence.ts'
import { colleagues } from '../../../../shared/colleagues/colleagueOnDuty.ts'
import { joined, onDuty, seated } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'

const aKey = () => ({ kem: bytes(65), sig: bytes(64) })

/** Two counsellors on one line, and a third on another. */
async function evening() {
  const opened = await openService()
  const { service } = opened
  const [mette, jonas] = [await onDuty(service), await onDuty(service, { nth: 1, seats: 3 })]
  const see = async (person = mette.person, key: ReturnType<typeof aKey> | null = null) => {
    const answer = await seeOnDuty(service, person, key)
    if (!answer.ok) throw new Error(answer.why)
    return colleagues.parse(answer.value)
  }
  const one = async () => (await see())[0]
  /** Jonas's page is connected and has said its key. */
  async function reachable() {
    const key = aKey()
    const page = (await service.live.shifts.find(jonas.person))!.page
    await enterPage(service, { processId: 'p', id: staffHere(jonas.person), page })
    await see(jonas.person, key)
    return { to: jonas.person, kem: key.kem, enc: bytes(65), ct: bytes(272) }
  }
  /** On duty on a line of her own. */
  async function elsewhere() {
    const nina = { ...(await service.ledger.staff.find(mette.person))!, person: bytes(16), login: 'nina@ishoj' }
    await service.ledger.staff.put({ ...nina, roles: { ishoj: ['counsellor'] } })
    await startDuty(service, nina.person, { seats: 1, lines: ['ishoj'], page: bytes(16), kid: bytes(32) })
    return nina.person
  }
  return { ...opened, mette, jonas, see, one, elsewhere, reachable }
}

test('[EVE1] a counsellor sees a colleague on the same line: the name, the state, the free seats, and no youth', async () => {
  const { service, jonas, see, mette } = await evening()
  expect(await see()).toEqual([
    expect.objectContaining({ person: jonas.person, state: 'on', free: 3, lines: ['aabenraa'], kid: jonas.kid, key: null }),
  ])
  const youth = await joined(service)
  expect(JSON.stringify(await see())).not.toContain(youth.conv)
  await endDuty(service, jonas.person)
  expect(await see()).toEqual([])
  // Off duty, on all lines of the counsellor: the page says whether one would be alone.
  expect((await see(jonas.person)).map(({ person }) => person)).toEqual([mette.person])
})

test('[EVE1] who shares no line is not seen, sees nobody, and writes to nobody', async () => {
  const { service, see, mette, elsewhere, reachable } = await evening()
  const nina = await elsewhere()
  expect(await see(nina)).toEqual([])
  expect((await see(mette.person)).map(({ person }) => person)).not.toContain(nina)
  expect(await tellColleague(service, nina, await reachable())).toEqual({ ok: false, why: 'gone' })
})

test('[EVE1] what keeps a colleague from new youths is said: an acute talk, and the rest after it', async () => {
  const { service, mette, jonas, see } = await evening()
  const youth = await joined(service)
  const who = (await service.live.tickets.find(youth.conv)) as { person?: string }
  const [busy, other] = who.person === mette.person ? [mette, jonas] : [jonas, mette]
  await seated(service, busy, youth.conv)
  await setAcute(service, busy.person, youth.conv, true)
  expect((await see(other.person))[0]).toMatchObject({ state: 'on', stopped: 'acute', free: 0 })
  await setAcute(service, busy.person, youth.conv, false)
  await takeRest(service, busy.person)
  expect((await see(other.person))[0]).toMatchObject({ stopped: 'rest', free: 0 })
})

test('[EVE2] the reason of a pause is shown to colleagues until the pause is over', async () => {
  const { service, jonas, one } = await evening()
  await changeDuty(service, jonas.person, 'paused', { reason: 'meeting' })
  expect(await one()).toMatchObject({ state: 'paused', reason: 'meeting', free: 0 })
  await changeDuty(service, jonas.person, 'on')
  expect(await one()).not.toHaveProperty('reason')
  await changeDuty(service, jonas.person, 'paused')
  expect(await one()).not.toHaveProperty('reason')
})

test('[EVE4] a sealed message is told to the colleague as it is, and stands in no key of the live Redis', async () => {
  const { service, mette, jonas, reachable, last, redis, prefix } = await evening()
  const message = await reachable()
  expect(await tellColleague(service, mette.person, message)).toEqual({ ok: true, value: null })
  expect(last(`s:${jonas.person}`, 'colleague:told')).toEqual({ from: mette.person, message })
  for (const key of await redis.keys(`*${prefix}*`)) {
    const dump = (await redis.dumpBuffer(key))?.toString('latin1') ?? ''
    expect([key, dump.includes(message.ct.slice(0, 40)), dump.includes(message.enc)]).toEqual([key, false, false])
  }
})

test('[EVE4] only a counsellor on duty writes, and only to a colleague with a line in common', async () => {
  const { service, mette, jonas, reachable } = await evening()
  const message = await reachable()
  const gone = { ok: false, why: 'gone' }
  expect(await tellColleague(service, bytes(16), message)).toEqual({ ok: false, why: 'not-allowed' })
  expect(await tellColleague(service, jonas.person, message)).toEqual(gone)
  expect(await tellColleague(service, mette.person, { ...message, to: bytes(16) })).toEqual(gone)
  await endDuty(service, mette.person)
  expect(await tellColleague(service, mette.person, message)).toEqual({ ok: false, why: 'not-allowed' })
})

test('[EVE6] a message for a page that was loaded anew, or has no connection, is refused: nobody would read it', async () => {
  const { service, mette, jonas, reachable, one } = await evening()
  const message = await reachable()
  expect(await tellColleague(service, mette.person, { ...message, kem: bytes(65) })).toEqual({ ok: false, why: 'gone' })
  // The page asks again with other seats: its key stays. A new page has none yet.
  await openDesk(service, jonas.person, bytes(16), bytes(65))
  expect((await one())?.key).toBeNull()
  expect(await tellColleague(service, mette.person, message)).toEqual({ ok: false, why: 'gone' })
})
