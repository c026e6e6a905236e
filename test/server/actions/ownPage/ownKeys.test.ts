import { expect, test } from 'vitest'
import { openDesk } from '../../../../server/actions/duty/openDesk.ts'
import { rosterOf } from '../../../../server/actions/duty/rosterOf.ts'
import { seeOwnKeys } from '../../../../server/actions/ownPage/seeOwnKeys.ts'
import { switchOffKey } from '../../../../server/actions/ownPage/switchOffKey.ts'
import { newSession } from '../../../../server/actions/staff/signIn.ts'
import { signOutEverywhere } from '../../../../server/actions/staff/signOutEverywhere.ts'
import { sessionName, whoIs } from '../../../../server/actions/staff/whoIs.ts'
import { done, refuse } from '../../../../shared/outcome.ts'
import { bytes, openService } from '../../../support/service.ts'

const LINE = 'aabenraa'

/** Mette works in two browsers, each with a session and a key. Jonas works in one. */
async function stage() {
  const opened = await openService()
  const { service, clock } = opened
  const [mette, jonas] = (await service.ledger.staff.all()).filter((one) => one.roles[LINE]?.includes('counsellor'))
  async function browser(staff = mette!) {
    const { reference } = (await newSession(service, staff))!
    const view = await openDesk(service, staff.person, bytes(16), bytes(65))
    if (!view.ok) throw new Error(view.why)
    return { reference, session: sessionName(reference), kid: view.value.me.kid!, since: clock.now }
  }
  const first = await browser()
  clock.pass(60_000)
  const second = await browser()
  const his = await browser(jonas)
  const see = async (kid: string) => {
    const seen = await seeOwnKeys(service, mette!.person, kid)
    return seen.ok ? seen.value : []
  }
  const onRoster = async () => (await rosterOf(service, LINE))!.staff.map(({ kid }) => kid)
  return { ...opened, mette: mette!, jonas: jonas!, first, second, his, see, onRoster }
}

test('[EVE20] a counsellor sees the own browsers alone: which one asks, and since when each has its key, from the log', async () => {
  const { first, second, see } = await stage()
  expect(await see(first.kid)).toEqual([
    { kid: second.kid, here: false, since: second.since },
    { kid: first.kid, here: true, since: first.since },
  ])
})

test('[EVE21] a browser that is switched off is on no roster, and the person is signed out everywhere but here; the log has it', async () => {
  const { service, mette, first, second, his, see, onRoster } = await stage()
  const before = (await rosterOf(service, LINE))!.serial
  expect(await onRoster()).toEqual(expect.arrayContaining([first.kid, second.kid, his.kid]))
  expect(await switchOffKey(service, mette.person, first.kid, second)).toEqual(done(null))
  expect(await onRoster()).toEqual(expect.arrayContaining([second.kid, his.kid]))
  expect(await onRoster()).not.toContain(first.kid)
  expect((await rosterOf(service, LINE))!.serial).toBeGreaterThan(before)
  expect(await see(second.kid)).toMatchObject([{ kid: second.kid, here: true }])
  expect(await Promise.all([first, second, his].map(async ({ reference }) => (await whoIs(service, reference))?.login ?? null))).toEqual([
    null,
    mette.login,
    expect.any(String),
  ])
  expect((await service.ledger.auditTrail()).at(-1)).toMatchObject({ who: mette.person, what: 'key-off', about: first.kid })
})

test('[EVE21] asked again nothing changes; nobody switches off this browser or one of a colleague', async () => {
  const { service, mette, first, second, his, onRoster } = await stage()
  await switchOffKey(service, mette.person, first.kid, second)
  const { reference } = (await newSession(service, mette))!
  const entries = (await service.ledger.auditTrail()).length
  expect(await switchOffKey(service, mette.person, first.kid, second)).toEqual(done(null))
  expect(await switchOffKey(service, mette.person, his.kid, second)).toEqual(done(null))
  expect(await switchOffKey(service, mette.person, second.kid, second)).toEqual(refuse('not-allowed'))
  expect(await onRoster()).toEqual(expect.arrayContaining([second.kid, his.kid]))
  expect((await whoIs(service, his.reference))?.active).toBe(true)
  expect((await whoIs(service, reference))?.login).toBe(mette.login)
  expect((await service.ledger.auditTrail()).length).toBe(entries)
})

test('[EVE22] signing out everywhere ends each session of the person and none of a colleague; a session that is over ends nothing', async () => {
  const { service, mette, first, second, his } = await stage()
  await signOutEverywhere(service, first.reference)
  for (const { reference } of [first, second]) expect(await whoIs(service, reference)).toBe(null)
  expect((await whoIs(service, his.reference))?.active).toBe(true)
  const { reference } = (await newSession(service, mette))!
  await signOutEverywhere(service, first.reference)
  await signOutEverywhere(service, 'no session of ours')
  expect((await whoIs(service, reference))?.login).toBe(mette.login)
})
