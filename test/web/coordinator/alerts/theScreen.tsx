import { screen, within } from '@testing-library/react'
import type { AlertSettings, Receiver, SaveAlertsAnswer } from '../../../../shared/alerts.ts'
import type { CoordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import { done, type Outcome, refuse } from '../../../../shared/outcome.ts'
import { fakeSocket } from '../../counsellor/fakeSocket.ts'
import { openScreen, quietLine } from '../openScreen.tsx'

export const AT = Date.now()
export const id = (letter: string) => letter.repeat(22)
export const [LONE, PER] = [id('l'), id('p')]
export const well = { reachedAt: AT, failedAt: null, why: null, tries: 1 }
export const leader: Receiver = {
  id: id('a'),
  name: 'Lederen',
  way: 'webhook',
  address: 'https://hook.example/a',
  kinds: ['acute'],
  lang: 'da',
  active: true,
}
export const settingsOf = (receivers: Receiver[], part: Partial<AlertSettings> = {}): AlertSettings => ({
  line: 'aabenraa',
  version: 1,
  at: AT,
  by: 'Karin',
  receivers: receivers.map((receiver) => ({ receiver, key: receiver.way === 'webhook' ? 'k'.repeat(43) : null, health: well })),
  leaders: [
    { person: LONE, name: 'Lone', onCall: true },
    { person: PER, name: 'Per', onCall: false },
  ],
  call: '70 11 07 07',
  backup: { lastAt: AT, overdueDays: 8, overdue: false },
  ways: { email: true, sms: false },
  ...part,
})

type Save = (base: number, receivers: Receiver[]) => Outcome<SaveAlertsAnswer>

/** The alerts of a line of one coordinator. The server keeps what is saved, unless `save` answers otherwise. */
export async function alerts(settings: AlertSettings, save?: Save, lang: 'da' | 'en' = 'da') {
  let kept = settings
  let tests = 0
  const server = fakeSocket<CoordinatorDoor>({
    'now:watch': () => done({ at: AT, lines: [{ ...quietLine, line: 'aabenraa', name: { da: 'Aabenraa-chatten', en: 'Aabenraa' } }] }),
    'day:read': () => refuse('failed'),
    'month:read': () => refuse('failed'),
    'alerts:read': () => done(kept),
    'alerts:save': ({ base, receivers }) => {
      if (save) return save(base, receivers)
      kept = settingsOf(receivers, { version: base + 1 })
      return done({ did: 'saved', settings: kept })
    },
    // The second one is too soon.
    'alerts:test': () => (tests++ === 0 ? done(null) : refuse('slow-down')),
  })
  const user = await openScreen(server, 'alerts', lang)
  await screen.findByRole('button', { name: lang === 'da' ? 'Gem varsler' : 'Save alerts' })
  return { server, user, set: (next: AlertSettings) => (kept = next) }
}
export const box = (name: string) => within(screen.getByRole('group', { name }))
export const field = (name: string) => screen.getByRole('textbox', { name })
export const press = (user: Awaited<ReturnType<typeof alerts>>['user'], name: string) => user.click(screen.getByRole('button', { name }))
export const asksBeforeLeaving = () => {
  const leaving = new Event('beforeunload', { cancelable: true })
  dispatchEvent(leaving)
  return leaving.defaultPrevented
}
