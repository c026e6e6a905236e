// @vitest-environment jsdom
import { expect, test } from 'vitest'
import type { Body } from '../../../../shared/sealing/sealed.ts'
import { openCounsellor } from '../../../../web/cipher/counsellorCipher.ts'
import { LINE, words } from '../../cipher/stage.ts'
import { on, seated, turnClock, waitFor } from '../talk/seatedYouth.ts'

turnClock()

/** Mette says all this, sealed; then Jonas is to take over. */
async function thenJonas(...said: Body[]) {
  const s = await seated()
  const { conv, youthPub } = s.door.ticket!
  const mette = openCounsellor({ conv, line: LINE, kid: s.mette.identity.kid, youthPub, kem: s.kem })
  await mette.takeWraps(s.door.wraps)
  for (const body of said) s.door.relay.take(await mette.seal(body))
  return { ...s, next: () => jonasComes(s) }
}
async function jonasComes(s: Awaited<ReturnType<typeof seated>>) {
  s.door.tell(s.door.waiting({ returned: true }))
  await s.door.offer(s.jonas, 'handover', 1)
  await on(s.talk, 'hand-over')
  const screen = s.talk.snapshot()
  return screen.at === 'hand-over' ? screen.newcomer : null
}
const goodbye: Body = { kind: 'leaving' }

test('[TAL42] a counsellor who said goodbye sealed has given the youth on; one who said nothing is gone', async () => {
  const said = await thenJonas(goodbye)
  expect(await said.next()).toEqual({ name: 'Jonas', title: 'socialrådgiver', from: 'Mette', left: 'gave-on' })
  sessionStorage.clear()
  const silent = await thenJonas()
  expect(await silent.next()).toMatchObject({ from: 'Mette', left: 'gone' })
})

test('[TAL42] whoever writes on after a goodbye has not left', async () => {
  const s = await thenJonas(goodbye, words('jeg blev alligevel'))
  expect(await s.next()).toMatchObject({ left: 'gone' })
})

test('[TOG24] a goodbye that names the colleague holds for that one alone, whatever is written after it, until it is taken back', async () => {
  const leftAfter = async (said: (kids: { jonas: string; mette: string }) => Body[]) => {
    sessionStorage.clear()
    const s = await seated()
    const { conv, youthPub } = s.door.ticket!
    const mette = openCounsellor({ conv, line: LINE, kid: s.mette.identity.kid, youthPub, kem: s.kem })
    await mette.takeWraps(s.door.wraps)
    const kids = { jonas: s.jonas.identity.kid, mette: s.mette.identity.kid }
    for (const body of said(kids)) s.door.relay.take(await mette.seal(body))
    return (await jonasComes(s))?.left
  }
  const to = (kid: string | null): Body => ({ kind: 'leaving', to: kid })
  expect(await leftAfter(({ jonas }) => [to(jonas), words('Jonas kommer om lidt')])).toBe('gave-on')
  expect(await leftAfter(({ mette }) => [to(mette)])).toBe('gone')
  expect(await leftAfter(({ jonas }) => [to(jonas), to(null)])).toBe('gone')
})

test('[TAL42] a goodbye is known again after a reload', async () => {
  const s = await thenJonas(goodbye)
  s.talk.pageHidden()
  await waitFor(() => expect(s.door.times('resume:held')).toBeGreaterThan(1))
  const { talk } = s.door.page(s.root.pub, sessionStorage)
  talk.begin(false, 'Musvit')
  await on(talk, 'chat')
  expect(await jonasComes({ ...s, talk })).toMatchObject({ from: 'Mette', left: 'gave-on' })
})

test('[TAL42] a youth who asked for somebody else is not told that the one before went away', async () => {
  const s = await seated()
  s.talk.another()
  await waitFor(() => expect(s.door.times('counsellor:another')).toBe(1))
  expect(await jonasComes(s)).toMatchObject({ from: 'Mette', left: 'asked' })
})

test('[TAL42] nobody new but the same one again, also after the youth had asked for another: it is said so', async () => {
  for (const asks of [false, true]) {
    sessionStorage.clear()
    const s = await seated()
    if (asks) {
      s.talk.another()
      await waitFor(() => expect(s.door.times('counsellor:another')).toBe(1))
      s.door.challenge = s.door.last('counsellor:another').nextChallenge
    }
    s.door.tell(s.door.waiting({ returned: true }))
    await s.door.offer(s.mette, 'handover', 1)
    await on(s.talk, 'hand-over')
    expect(s.talk.snapshot()).toMatchObject({ newcomer: { name: 'Mette', from: null, left: 'again' } })
  }
})

test('[TAL42] a goodbye holds for the seat it was said in: seated again and then gone, that one is gone', async () => {
  const s = await thenJonas(goodbye)
  s.door.tell(s.door.waiting({ returned: true }))
  await s.door.offer(s.mette, 'handover', 1)
  await on(s.talk, 'hand-over')
  s.talk.answerHandOver('yes')
  await on(s.talk, 'chat')
  s.door.tell(s.door.waiting({ returned: true }))
  await s.door.offer(s.jonas, 'handover', 2)
  await on(s.talk, 'hand-over')
  expect(s.talk.snapshot()).toMatchObject({ newcomer: { name: 'Jonas', from: 'Mette', left: 'gone' } })
})
