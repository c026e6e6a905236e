// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { lastMark, on, seated, turnClock, waitFor } from '../talk/seatedYouth.ts'

turnClock()

test('[WAI30] a page from before an update is told to load anew; loaded anew it is in its talk again', async () => {
  const s = await seated()
  s.talk.say('hej')
  await waitFor(() => expect(lastMark(s.talk)).toMatchObject({ mark: 'sent' }))
  s.door.refuseNext('youth:resume', 'old-page')
  s.talk.disconnected()
  s.talk.connected()
  await on(s.talk, 'stopped')
  expect(s.talk.snapshot()).toMatchObject({ why: 'old-page' })

  const { talk } = s.door.page(s.root.pub, sessionStorage)
  talk.begin(false, 'Musvit')
  await on(talk, 'chat')
  await waitFor(() => expect(lastMark(talk)).toMatchObject({ text: 'hej', mine: true }))
})
