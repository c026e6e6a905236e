// @vitest-environment jsdom
import { cleanup } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Body } from '../../../../shared/sealing/sealed.ts'
import { loadYouthWords } from '../../../../shared/words/words.ts'
import { openCounsellor } from '../../../../web/cipher/counsellorCipher.ts'
import type { Screen } from '../../../../web/youth/visit/screen.ts'
import { LINE, words } from '../../cipher/stage.ts'
import { draw } from '../draw.tsx'
import { someScreens } from '../someScreens.ts'
import { on, seated, turnClock, waitFor } from '../talk/seatedYouth.ts'

turnClock()
afterEach(cleanup)
const { after } = await loadYouthWords('da')
const joke: Body = { kind: 'endsAs', as: 'joke' }

/** What the end knows after Mette has said all this, sealed, and the server says that she ended it. */
async function leftAfter(...said: Body[]) {
  const s = await seated()
  const { conv, youthPub } = s.door.ticket!
  const mette = openCounsellor({ conv, line: LINE, kid: s.mette.identity.kid, youthPub, kem: s.kem })
  await mette.takeWraps(s.door.wraps)
  for (const body of said) s.door.relay.take(await mette.seal(body))
  await waitFor(() => expect(s.talk.keeper()?.snapshot().upTo).toBe(s.door.relay.rows.length))
  s.door.tell({
    ...{ phase: 'ended', rev: 1_000, conv, line: LINE, talked: true, inQueue: false, survey: null },
    endedBy: 'counsellor',
  })
  await on(s.talk, 'ended')
  const screen = s.talk.snapshot()
  return screen.at === 'ended' ? screen.left : null
}

test('[END3] a sealed word before the end tells the page how it ended; a later message cancels it', async () => {
  expect(await leftAfter(joke)).toMatchObject({ name: 'Mette', endedAs: 'joke' })
  sessionStorage.clear()
  expect(await leftAfter(joke, words('jeg er her stadig'))).not.toHaveProperty('endedAs')
})

test('[END6] after harassment the end says one firm sentence that invites back, and thanks for nothing', () => {
  const ended = someScreens['ended by Mette'] as Extract<Screen, { at: 'ended' }>
  const { container } = draw({ ...ended, left: { name: 'Mette', draft: '', wrote: true, endedAs: 'harassment' } })
  expect(container.textContent).toContain(after.endedAs.harassment)
  expect(container.textContent).not.toMatch(/Tak, fordi|Godt, du skrev/)
})

test('[END3] the end says one kind sentence that invites back, and thanks for no end by the youth', () => {
  const ended = someScreens['ended by Mette'] as Extract<Screen, { at: 'ended' }>
  const left = { name: 'Mette', draft: '', wrote: true, endedAs: 'joke' as const }
  const said = (screen: Screen) => {
    const { container, unmount } = draw(screen)
    const text = container.textContent ?? ''
    unmount()
    return text
  }
  expect(said({ ...ended, left })).toContain(after.endedAs.joke)
  expect(said({ ...ended, left })).not.toContain('Mette har sluttet chatten.')
  expect(said({ ...ended, left, view: { ...ended.view, endedBy: 'youth' } })).not.toContain(after.endedAs.joke)
})
