// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { on, queued, turnClock, waitFor } from './seatedYouth.ts'

turnClock()

test.each([
  ['a parent', { parent: true }, { parent: true, age: undefined }],
  ['over 25', { age: 'over_25' }, { age: 'over_25' }],
  ['under 12', { age: 'under_12' }, { age: 'under_12' }],
] as const)('[ARR23] who said that they are %s is that after a reload, also where all is over meanwhile', async (_, change, known) => {
  const s = await queued(change)
  s.talk.pageHidden()
  await waitFor(() => expect(s.door.times('resume:held')).toBeGreaterThan(0))
  const loaded = () => {
    const { talk } = s.door.page(s.root.pub, sessionStorage, { now: () => s.clock.now })
    talk.begin(false, 'Ravn')
    talk.connected()
    return talk
  }
  const talk = loaded()
  await on(talk, 'waiting')
  expect(talk.snapshot()).toMatchObject({ chosen: known })
  // Once it is over the server knows nothing of what was chosen.
  s.door.view = { ...s.door.waiting(), phase: 'ended', endedBy: 'connection', talked: false, inQueue: true, survey: null } as never
  s.door.ticket = null
  const last = loaded()
  await on(last, 'ended')
  expect(last.snapshot()).toMatchObject({ chosen: known })
})

test('[ARR23] on the screens after the last one, too', async () => {
  const s = await queued({ parent: true })
  s.talk.over()
  expect(s.talk.snapshot()).toMatchObject({ at: 'goodbye', chosen: { parent: true, nickname: '' } })
  const t = await queued({ parent: true })
  t.talk.superseded()
  expect(t.talk.snapshot()).toMatchObject({ at: 'superseded', chosen: { parent: true } })
})

test("[ARR23] on a phone that is somebody else's nothing of it is kept", async () => {
  await queued({ parent: true, borrowed: true })
  expect(sessionStorage.length).toBe(0)
})
