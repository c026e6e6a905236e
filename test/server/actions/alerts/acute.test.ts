import { expect, test } from 'vitest'
import { acuteSeen, setAcute } from '../../../../server/actions/conversation/setAcute.ts'
import { sweep } from '../../../../server/actions/due/sweep.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { liveKeys } from '../../../../server/live/keys.ts'
import { langs } from '../../../../shared/lang.ts'
import { joined, onDuty, seated } from '../../../support/actors.ts'
import { OPEN_AT } from '../../../support/service.ts'
import { aReceiverOf, LINE, openAlerting } from './alerting.ts'

async function inTalk(receivers = [aReceiverOf()]) {
  const world = await openAlerting(receivers)
  const counsellor = await onDuty(world.service)
  const { conv } = await joined(world.service)
  await seated(world.service, counsellor, conv)
  const mark = (acute: boolean) => setAcute(world.service, counsellor.person, conv, acute)
  return { ...world, conv, person: counsellor.person, mark }
}

const acuteKey = ({ prefix, service }: { prefix: string; service: Service }, conv: string) =>
  liveKeys(prefix).alert({ kind: 'acute', line: LINE, talk: service.mac(`acute-alert.${conv}`) })

test('[ALE2] a talk that is marked acute is told once, also when the request comes twice or somebody has seen it', async () => {
  const { service, conv, person, mark, jobs, clock } = await inTalk()
  clock.pass(42_000)
  await mark(true)
  await mark(true)
  await acuteSeen(service, person, conv)
  await mark(true)
  expect(jobs).toHaveLength(1)
  expect(jobs[0]).toMatchObject({ kind: 'acute', line: LINE, at: OPEN_AT })
  // Also when the queue has forgotten it.
  jobs.length = 0
  await mark(true)
  expect(jobs).toEqual([])
})

test('[ALE2] a mark that goes to and fro within ten minutes is one; later it is told again', async () => {
  const { mark, jobs, redis, prefix, service, conv } = await inTalk()
  await mark(true)
  await mark(false)
  await mark(true)
  expect(jobs).toHaveLength(1)
  await mark(false)
  // The ten minutes go by in Redis' own time.
  const key = acuteKey({ prefix, service }, conv)
  expect(await redis.pttl(key)).toBeLessThanOrEqual(10 * 60_000)
  await redis.del(key)
  await mark(true)
  expect(jobs).toHaveLength(2)
})

test('[ALE1] what leaves is the name of the line, the minute and the kind, in the language of each receiver', async () => {
  const { mark, jobs, letters, deliverAll, conv, person, redis, prefix } = await inTalk(langs.map((lang) => aReceiverOf({ lang })))
  const alertKeys = () => redis.keys(`${prefix}:{desk}:alert*`)
  await mark(true)
  expect(await alertKeys()).not.toEqual([])
  expect(await deliverAll()).toEqual(['reached', 'reached'])
  expect(letters.map(({ text, seenUrl }) => text.replace(seenUrl ?? '', 'LINK')).sort()).toEqual([
    'Aabenraa-chatten: En rådgiver har trykket Akut kl. 17.30. Sig, at du har set det: LINK',
    'The Aabenraa chat: A counsellor pressed Acute at 17:30. Say that you have seen it: LINK',
  ])
  const all = JSON.stringify([jobs, letters, await alertKeys()])
  expect(all).not.toContain(conv)
  expect(all).not.toContain(person)
  expect(letters.every(({ at }) => at % 60_000 === 0)).toBe(true)
  expect(new Set(letters.map(({ key }) => key)).size).toBe(2)
})

test('[ALE2] only receivers that are on and asked for the kind are told', async () => {
  const wanted = aReceiverOf({ kinds: ['acute'] })
  const { mark, jobs } = await inTalk([aReceiverOf({ active: false }), aReceiverOf({ kinds: ['withheld'] }), wanted])
  await mark(true)
  expect(jobs.map(({ receiver }) => receiver)).toEqual([wanted.id])
})

test('[ALE10] a way out that fails does not fail the mark, and what it should have told is tried again by the sweep', async () => {
  const world = await inTalk()
  const logged: string[] = []
  let isDown = true
  const service: Service = {
    ...world.service,
    log: (event, ..._) => void logged.push(event),
    outside: {
      ...world.service.outside,
      async send(jobs) {
        if (isDown) throw new Error('Connection is closed.')
        await world.service.outside.send(jobs)
      },
    },
  }
  expect(await setAcute(service, world.person, world.conv, true)).toEqual({ ok: true, value: null })
  expect(world.jobs).toEqual([])
  isDown = false
  await sweep(service)
  expect(world.kinds()).toEqual(['acute'])
  const broken: Service = { ...service, outside: { ...service.outside, send: () => Promise.reject(new Error('a bug')) } }
  await world.mark(false)
  await world.redis.del(acuteKey(world, world.conv))
  expect((await setAcute(broken, world.person, world.conv, true)).ok).toBe(true)
  expect(logged).toEqual(['deadline-failed'])
})
