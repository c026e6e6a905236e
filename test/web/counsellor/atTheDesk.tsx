import { render, screen, waitFor, within } from '@testing-library/react'
import { onTestFinished } from 'vitest'
import type { Choices } from '../../../shared/choices.ts'
import type { TextsAtDesk } from '../../../shared/deskTexts/textsAtDesk.ts'
import { PROTOCOL } from '../../../shared/doors/protocol.ts'
import type { Bridge } from '../../../shared/help/bridge.ts'
import type { HelpNumber, Offer } from '../../../shared/help/offer.ts'
import { done } from '../../../shared/outcome.ts'
import { Counsellor } from '../../../web/counsellor/Counsellor.tsx'
import { Spoken } from '../../../web/counsellor/me/Spoken.tsx'
import { loadWords } from '../../../web/counsellor/words.ts'
import { pretendServer } from './pretendServer.ts'

export const topics = [
  { id: 'mental.anxiety', group: 'mental', name: { da: 'Angst', en: 'Anxiety' } },
  { id: 'family.parent_child', group: 'family', name: { da: 'Forældre og barn', en: 'Parent and child' } },
  { id: 'school_work.absence', group: 'school_work', name: { da: 'Fravær', en: 'Absence' } },
  { id: 'mental.loneliness', group: 'mental', name: { da: 'Ensomhed', en: 'Loneliness' } },
]

/** A counsellor's whole page before a pretend server, with real keys on both sides. */
export async function atTheDesk({
  connected = true,
  mode = 'automatic' as 'automatic' | 'pull',
  onDuty = true,
  helpNumbers = [] as HelpNumber[],
  offers = [] as Offer[],
  bridges = [] as Bridge[],
  deskTexts = { today: '2026-11-22', texts: [], own: [] } as TextsAtDesk,
  moreTopics = [] as typeof topics,
  placesOf = {} as Record<string, { id: string; name: string }[]>,
  root = undefined as string | undefined,
} = {}) {
  const server = await pretendServer({ mode })
  server.answer('texts:read', () => done(deskTexts))
  if (onDuty) server.say({ shift: { state: 'on', seats: 3, taken: 0, since: Date.now(), lines: ['aabenraa', 'faxe'], missed: 0 } })
  const words = await loadWords('da')
  const data = {
    person: null,
    rootPublicKey: root,
    topics: [...topics, ...moreTopics],
    municipalities: { aabenraa: 'Aabenraa', faxe: 'Faxe' },
    helpNumbers,
    offers,
    bridges,
    placesOf,
  }
  const page = () => (
    <Spoken begin={words} person={null}>
      <Counsellor socket={server.socket} identity={server.identity} data={data} protocol={PROTOCOL} />
    </Spoken>
  )
  const drawn = render(page())
  onTestFinished(drawn.unmount)
  if (connected) {
    server.socket.connect()
    await screen.findByText('Mette')
  }
  /** Draws the page anew, after `unmount`, as a reload would. */
  async function reload() {
    const again = render(page())
    onTestFinished(again.unmount)
    await screen.findByText('Mette')
  }
  return { server, ...drawn, page, reload }
}
export type AtTheDesk = Awaited<ReturnType<typeof atTheDesk>>

/** Rings, accepts, and waits until the conversation stands open. */
export async function inConversation({ server }: AtTheDesk, choices: Partial<Choices> = {}): Promise<{ conv: string; pane: HTMLElement }> {
  const before = server.view().conversations.length
  const { ring } = await server.ring(choices)
  await waitFor(() => screen.getByText('Ny samtale', { selector: 'h2' }))
  screen.getByRole('button', { name: 'Tag samtalen' }).click()
  await waitFor(() => {
    if (server.view().conversations.length === before) throw new Error('not seated yet')
  })
  const pane = await waitFor(() => {
    const found = document.querySelector<HTMLElement>(`[data-pane="${ring.conv}"]`)
    if (!found || within(found).queryByText(/Venter på nøglerne/)) throw new Error('not open yet')
    within(found).getByRole('textbox')
    return found
  })
  return { conv: ring.conv, pane }
}

export { faults } from '../faults.ts'
