// @vitest-environment jsdom
import { expect, test } from 'vitest'
import type { YouthView } from '../../../../shared/doors/youthView.ts'
import { done } from '../../../../shared/outcome.ts'
import type { KeyOffer, Wrap } from '../../../../shared/sealing/keys.ts'
import { createOffer } from '../../../../web/cipher/keys/keyOffer.ts'
import { LINE } from '../../cipher/stage.ts'
import { seated, turnClock, waitFor } from './seatedYouth.ts'

turnClock()
type Chat = Extract<YouthView, { phase: 'chat' }>

/** Jonas reads along with the youth's yes. The server goes on showing what the test says. */
async function along() {
  const s = await seated()
  const { door, talk, jonas } = s
  const answer = door.answer.bind(door)
  let epoch = 0
  door.answer = (request, payload) => {
    if (request !== 'readers:change') return answer(request, payload)
    door.challenge = (payload as { nextChallenge: string }).nextChallenge // by the door's schema
    epoch += 1
    return done(null)
  }
  const show = (lookOn: Chat['lookOn']) => door.tell({ ...(door.view as Chat), ...door.base(), epoch, ...(lookOn && { lookOn }) }) // in a talk
  const offers = async (): Promise<KeyOffer> => {
    const { conv, youthPub } = door.ticket!
    const about = { conv, line: LINE, youthPub, challenge: door.challenge, epoch: epoch + 1, purpose: 'listen' as const }
    return (await createOffer(jonas.identity, about)).offer
  }
  const isAsked = () => waitFor(() => expect(talk.snapshot()).toMatchObject({ onlooker: { name: 'Jonas' } }))
  const changes = (times: number) => waitFor(() => expect(door.times('readers:change')).toBe(times))
  const reads = () => talk.readers().some(({ listening }) => listening)
  show({ offer: await offers(), reads: false })
  await isAsked()
  talk.answerLookOn(true)
  await changes(1)
  show({ offer: null, reads: true })
  await waitFor(() => expect(reads()).toBe(true))
  return { ...s, show, offers, isAsked, changes, reads }
}

test('[TOG65] once the youth has ended it, the colleague is asked about again, also if the server shows the next offer as one who reads', async () => {
  const { talk, door, show, offers, isAsked, changes, reads } = await along()
  talk.stopLookOn()
  await changes(2)
  await waitFor(() => expect(reads()).toBe(false))
  show({ offer: await offers(), reads: true })
  await isAsked()
  expect(door.times('readers:change')).toBe(2)
  expect(reads()).toBe(false)
})

test('[TOG65] the youth ends it while the colleague’s page is let in anew: the epoch after that is for the counsellor alone', async () => {
  const { talk, door, show, offers, changes, reads, jonas } = await along()
  door.refuseNext('readers:change', 'no-answer')
  show({ offer: await offers(), reads: true })
  await changes(2)
  talk.stopLookOn()
  await changes(3)
  show({ offer: null, reads: true })
  await changes(4)
  const { wraps } = door.last('readers:change') as { wraps: Wrap[] }
  expect(wraps.filter(({ toKid }) => toKid === jonas.identity.kid)).toEqual([])
  await waitFor(() => expect(reads()).toBe(false))
})
