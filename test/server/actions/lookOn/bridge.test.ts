import { expect, test } from 'vitest'
import { returnConversation } from '../../../../server/actions/conversation/returnConversation.ts'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { acceptHandOver } from '../../../../server/actions/handOver/answerHandOver.ts'
import { offerHandOver } from '../../../../server/actions/handOver/offerHandOver.ts'
import { askLookOn, seeOnlookers } from '../../../../server/actions/lookOn/askLookOn.ts'
import { stopLookOn } from '../../../../server/actions/lookOn/endLookOn.ts'
import type { Bridge } from '../../../../shared/help/bridge.ts'
import { done, refuse } from '../../../../shared/outcome.ts'
import { bytes } from '../../../support/service.ts'
import { talkAndColleague } from './make.ts'

const PLACE = 'Hus til Unge, Storegade 1'

/** Jonas is the person of a bridge of the line. */
async function bridgeOnDuty() {
  const at = await talkAndColleague()
  const { service, conv, mette, jonas } = at
  const line = (await service.live.tickets.find(conv))!.line
  const hus: Omit<Bridge, 'version'> = {
    ...{ id: 'own-hus', line, name: 'Jonas', place: PLACE, when: 'Tirsdag 15–17', say: 'Jeg kommer fra chatten.' },
    ...{ owner: 'Jonas Holm', agreedOn: '2026-11-01', account: jonas.person },
  }
  const save = (part: Partial<Bridge> = {}, over = 0) =>
    service.ledger.bridges.save({ ...hus, ...part }, over, { who: mette.person, now: service.now() })
  expect(await save()).toBe('done')
  const invite = (bridge = 'own-hus', to = jonas.person) => askLookOn(service, mette.person, { conv, to, bridge })
  const talk = async () => (await seeDesk(service, mette.person))!.conversations[0]!
  /** Jonas reads along, as the bridge. */
  async function reads() {
    expect(await invite()).toEqual(done(null))
    expect(await at.accept()).toEqual(done(null))
    const { made } = await at.offer()
    expect(await at.give(1, made)).toEqual(done(null))
  }
  return { ...at, line, save, invite, talk, reads }
}

test('[TOG54] the list has a bridge beside its person, as free as the person is; a bridge of nobody, of one off duty or of another line is not there', async () => {
  const { service, conv, mette, jonas, save, invite } = await bridgeOnDuty()
  await save({ id: 'own-card', account: undefined })
  await save({ id: 'own-home', account: bytes(16) })
  await save({ id: 'own-far', line: 'another-line' })
  const listed = async () => {
    const said = await seeOnlookers(service, mette.person, conv)
    return said.ok ? said.value.map(({ person, free, bridge }) => [person, free, bridge]) : said.why
  }
  const as = { id: 'own-hus', place: PLACE }
  expect(await listed()).toEqual([
    [jonas.person, true, undefined],
    [jonas.person, true, as],
  ])
  await invite()
  expect(await listed()).toEqual([
    [jonas.person, false, undefined],
    [jonas.person, false, as],
  ])
})

test('[TOG55] a bridge of another line or person, one that is removed, or an account off the line is not invited', async () => {
  const { service, mette, jonas, save, invite, looks } = await bridgeOnDuty()
  await save({ id: 'own-far', line: 'another-line' })
  await save({ id: 'own-card', account: undefined })
  await save({ id: 'own-other', account: mette.person })
  for (const id of ['own-far', 'own-card', 'own-other', 'own-none']) expect(await invite(id)).toEqual(refuse('gone'))
  await service.ledger.bridges.remove('own-hus', 1, { who: mette.person, now: service.now() })
  expect(await invite()).toEqual(refuse('gone'))
  const gone = (await service.ledger.staff.find(jonas.person))!
  await save()
  await service.ledger.staff.put({ ...gone, roles: {} })
  expect(await invite()).toEqual(refuse('not-allowed'))
  expect(await looks()).toBeNull()
})

test('[TOG56] the youth is told the place with the question and while the bridge reads, and nothing else of the bridge', async () => {
  const { invite, accept, offer, give, view, told, conv, at, talk } = await bridgeOnDuty()
  await invite()
  expect([(await at())?.place, (await talk()).lookOn?.place, await view()]).toMatchObject([PLACE, PLACE, { phase: 'chat' }])
  expect(await view()).not.toHaveProperty('lookOn')
  await accept()
  const { made } = await offer()
  expect((await view())?.lookOn).toEqual({ offer: made, reads: false, place: PLACE })
  await give(1, made)
  expect((await view())?.lookOn).toEqual({ offer: null, reads: true, place: PLACE })
  const toYouth = JSON.stringify(told.filter(({ to }) => to === `y:${conv}`))
  expect(toYouth).toContain(PLACE)
  for (const word of ['Tirsdag', 'Jeg kommer', 'Holm', 'own-hus', 'Jonas']) expect(toYouth).not.toContain(word)
})

test('[TOG56] what the youth was asked stays as it was asked, when the coordinator writes another place meanwhile', async () => {
  const { invite, accept, offer, view, save } = await bridgeOnDuty()
  await invite()
  await save({ place: 'Biblioteket' }, 1)
  await accept()
  await offer()
  expect((await view())?.lookOn?.place).toBe(PLACE)
})

test('[TOG57] a bridge is asked once, takes no seat, and is let in again after a reload as the bridge', async () => {
  const { service, jonas, invite, reads, offer, give, view, at, beside } = await bridgeOnDuty()
  await reads()
  expect(await invite()).toEqual(done(null))
  const { made } = await offer()
  expect(await give(2, made)).toEqual(done(null))
  expect([await beside(), (await at())?.place, (await view())?.lookOn]).toEqual([
    'reads',
    PLACE,
    { offer: null, reads: true, place: PLACE },
  ])
  expect((await service.live.shifts.find(jonas.person))?.taken).toBe(0)
})

test('[TOG58] a question is no reading: only the wraps for a bridge make the talk `bridged`, and those for a colleague do not', async () => {
  const { talk, invite, accept, offer, give } = await bridgeOnDuty()
  await invite()
  await accept()
  const { made } = await offer()
  expect(await talk()).not.toHaveProperty('bridged')
  await give(1, made)
  expect(await talk()).toMatchObject({ bridged: true })
  const other = await bridgeOnDuty()
  await other.ask()
  await other.accept()
  const offered = await other.offer()
  await other.give(1, offered.made)
  expect(await other.beside()).toBe('reads')
  expect(await other.talk()).not.toHaveProperty('bridged')
})

test('[TOG59] it stays with the talk when the bridge reads no more, and is handed over with it', async () => {
  const { service, conv, mette, jonas, reads, give, talk } = await bridgeOnDuty()
  await reads()
  await stopLookOn(service, jonas.person, conv)
  await give(2, null)
  expect(await talk()).toMatchObject({ bridged: true })
  await offerHandOver(service, mette.person, { conv, to: jonas.person, blind: false, note: false })
  const { id } = (await seeDesk(service, jonas.person))!.offered!
  expect(await acceptHandOver(service, jonas.person, conv, id)).toEqual(done(null))
  expect(await service.live.tickets.find(conv)).toMatchObject({ bridged: true })
})

test('[TOG59] it stays with the talk when the talk is given back', async () => {
  const { service, conv, mette, reads } = await bridgeOnDuty()
  await reads()
  await returnConversation(service, mette.person, conv)
  expect(await service.live.tickets.find(conv)).toMatchObject({ bridged: true })
})
