// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import type { PlayState } from '../../../../shared/practice/persona.ts'
import { practice as danish } from '../../../../shared/words/da/practice/practice.ts'
import type { Invented } from '../../../../web/counsellor/practice/invented.ts'
import { PracticePanel } from '../../../../web/counsellor/practice/PracticePanel.tsx'
import { loadWords, WordsProvider } from '../../../../web/counsellor/words.ts'
import { atTheDesk } from '../atTheDesk.tsx'

type Called = { id: string; place: unknown; speed: number; stand(standing: PlayState): void; left: boolean }
const called: Called[] = []
const invented: Invented = {
  peopleToMeet: (lang) => [
    { id: 'shy', name: lang === 'da' ? 'Den generte' : 'The shy one', about: 'Skriver lidt.' },
    { id: 'loud', name: 'Den høje', about: 'Skriver meget.' },
  ],
  letCome(id, place, { speed, changed }) {
    const one: Called = { id, place, speed, stand: changed, left: false }
    called.push(one)
    return {
      async leave() {
        one.left = true
        changed('over')
      },
    }
  },
}
const loading = vi.hoisted(() => ({ load: async (): Promise<unknown> => null }))
vi.mock('../../../../web/counsellor/practice/invented.ts', () => ({ loadInvented: () => loading.load() }))

const at = { practice: { module: '/assets/practice.js', solver: '/assets/solver.js' }, rootPublicKey: 'root' }
const given = { line: 'practice.aabenraa.me', pass: 'pass' }

async function panel(pass = async () => given as typeof given | null) {
  const words = await loadWords('da')
  const drawn = render(
    <WordsProvider value={words}>
      <PracticePanel at={at} pass={pass} />
    </WordsProvider>,
  )
  onTestFinished(drawn.unmount)
  return drawn
}
const call = (who: string) => screen.findByRole('button', { name: danish.callWho(who) }).then((button) => button.click())

beforeEach(() => {
  called.length = 0
  loading.load = async () => invented
})

test('[PRA18] an invented youth comes with a pass, is told where they stand, and goes when sent away', async () => {
  await panel()
  await call('Den generte')
  await waitFor(() =>
    expect(called).toMatchObject([{ id: 'shy', place: { rootPublicKey: 'root', solver: '/assets/solver.js', given }, speed: 1 }]),
  )
  called[0]!.stand('waiting')
  await screen.findByText(danish.standings.waiting)
  called[0]!.stand('talking')
  await screen.findByText(danish.standings.talking)
  screen.getByRole('button', { name: danish.sendAwayWho('Den generte') }).click()
  await screen.findByRole('button', { name: danish.callWho('Den generte') })
  expect(called[0]!.left).toBe(true)
})

test('[PRA18] two come beside each other, the same one only once, and all leave with the panel', async () => {
  const { unmount } = await panel()
  screen.getByRole('checkbox', { name: danish.fast }).click()
  await call('Den generte')
  await call('Den høje')
  await waitFor(() =>
    expect(called.map(({ id, speed }) => [id, speed])).toEqual([
      ['shy', 6],
      ['loud', 6],
    ]),
  )
  expect(screen.queryByRole('button', { name: danish.callWho('Den generte') })).toBeNull()
  unmount()
  expect(called.every(({ left }) => left)).toBe(true)
})

test('[PRA18] who finds no place, has no pass or cannot be loaded is said, and may be called again', async () => {
  await panel(async () => null)
  await call('Den generte')
  await screen.findByText(danish.failed)
  expect(called).toEqual([])
  await call('Den generte')

  loading.load = () => Promise.reject(new Error('no such file'))
  await panel()
  await waitFor(() => expect(screen.getAllByText(danish.failed).length).toBeGreaterThan(0))
})

test('[PRA18] who is sent away before the pass comes, never comes', async () => {
  let give: (pass: typeof given) => void = () => {}
  const waits = new Promise<typeof given>((done) => {
    give = done
  })
  await panel(() => waits)
  await call('Den generte')
  await screen.findByText(danish.standings.coming)
  screen.getByRole('button', { name: danish.sendAwayWho('Den generte') }).click()
  give(given)
  await screen.findByRole('button', { name: danish.callWho('Den generte') })
  expect(called).toEqual([])
})

test('[PRA19] in a shift of practice a band says so and names who waits, and nothing offers a leader or a real shift', async () => {
  const { server } = await atTheDesk({ onDuty: false })
  await screen.findByRole('button', { name: danish.start })
  const lines = ['practice.aabenraa.me', 'practice.aabenraa']
  server.say({ shift: { state: 'on', seats: 2, taken: 0, since: Date.now(), lines, missed: 0 } })
  const band = (await screen.findByText(danish.mark, { selector: 'strong' })).closest<HTMLElement>('.practice-band')!
  expect(within(band).getByText(danish.notOnDuty)).toBeTruthy()
  expect(within(band).queryByText(/venter/)).toBeNull()
  server.queue({ youthsWaiting: 2, lines: [] })
  await within(band).findByText(danish.youthsWait(2))
  expect(screen.queryByRole('button', { name: /leder/i })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Gå på vagt' })).toBeNull()
  within(band).getByRole('button', { name: danish.stop }).click()
  await screen.findByRole('button', { name: danish.start })
})
