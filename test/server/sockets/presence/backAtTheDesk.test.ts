import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { staffHere } from '../../../../server/domain/presence.ts'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { bytes } from '../../../support/service.ts'
import { answered, closeWires, wireTo } from '../../../support/wire.ts'
import { anIdentity, LINE, openingOf, talking } from '../people.ts'

let here: AppHere
beforeAll(async () => {
  here = await openAppHere()
})
afterEach(closeWires)
afterAll(() => here?.app.close())

async function somebody(nth: number) {
  const staff = (await here.counsellors()).filter((s) => s.roles[LINE]?.includes('counsellor'))[nth]
  if (!staff) throw new Error('the seeds have too few counsellors')
  return { person: staff.person, cookie: await here.cookieOf(staff) }
}

test.each([true, false])('[CON29] connected again, an older page leaves the desk to a newer one (another browser: %s)', async (isOther) => {
  const { person, cookie } = await somebody(0)
  const old = { wire: await wireTo(here.origin, '/counsellor', { cookie }), identity: await anIdentity(), page: bytes(16) }
  answered(await old.wire.ask('desk:open', await openingOf(old.wire, old.identity, old.page)))
  answered(await old.wire.ask('duty:start', { seats: 1, lines: [LINE] }))
  old.wire.socket.disconnect()

  const identity = isOther ? await anIdentity() : old.identity
  const newer = await wireTo(here.origin, '/counsellor', { cookie })
  const page = bytes(16)
  answered(await newer.ask('desk:open', await openingOf(newer, identity, page)))
  const back = await wireTo(here.origin, '/counsellor', { cookie })
  const again = { ...(await openingOf(back, old.identity, old.page)), again: true as const }
  expect(await back.ask('desk:open', again)).toEqual({ ok: false, why: 'superseded' })
  expect(newer.heard.map(({ notice }) => notice)).not.toContain('superseded')
  expect(await here.app.service.live.shifts.find(person)).toMatchObject({ page, awayAt: null })

  // Nobody is there any more: the desk is free for it.
  newer.socket.disconnect()
  await expect.poll(() => here.app.service.live.presence.pageOf(staffHere(person))).toBe(null)
  const later = await wireTo(here.origin, '/counsellor', { cookie })
  expect(await later.ask('desk:open', { ...(await openingOf(later, old.identity, old.page)), again: true })).toMatchObject({ ok: true })
  answered(await later.ask('duty:end', {}))
})

test('[STA24] signed in again in the same browser, a counsellor keeps shift and talk; signed in as somebody else, the talk is given back', async () => {
  const [one, two] = [await somebody(0), await somebody(1)]
  const { youth, counsellor, conv } = await talking({ youth: here.origin, counsellor: here.origin, cookie: one.cookie })
  const signedIn = async (person: string, cookie: string) => {
    const token = here.app.service.newToken()
    await here.app.service.ledger.links.make(token, { person, purpose: 'sign-in' }, Date.now())
    const answer = await fetch(`${here.origin}/link/${token}`, { headers: { cookie }, redirect: 'manual' })
    return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }
  const cookie = await signedIn(one.person, one.cookie)
  expect(await counsellor.wire().closed).toBe('io server disconnect')
  await expect(wireTo(here.origin, '/counsellor', { cookie: one.cookie })).rejects.toThrow('not-allowed')
  await counsellor.reconnect(here.origin, cookie)
  await counsellor.open()
  await counsellor.say(conv, 'Jeg er her stadig')
  await youth.readOn()
  expect(youth.read.texts()).toContain('Jeg er her stadig')
  expect(await here.app.service.live.shifts.find(one.person)).toMatchObject({ state: 'on' })

  await signedIn(two.person, cookie)
  expect(await counsellor.wire().closed).toBe('io server disconnect')
  await youth.phase('waiting')
  expect(await here.app.service.live.shifts.find(one.person)).toBe(null)
})
