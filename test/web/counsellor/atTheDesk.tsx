import { render, screen, waitFor, within } from '@testing-library/react'
import { onTestFinished } from 'vitest'
import type { Choices } from '../../../shared/choices.ts'
import { PROTOCOL } from '../../../shared/doors/protocol.ts'
import type { HelpNumber, Offer } from '../../../shared/help/offer.ts'
import { Counsellor } from '../../../web/counsellor/Counsellor.tsx'
import { loadWords, WordsProvider } from '../../../web/counsellor/words.ts'
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
  placesOf = {} as Record<string, { id: string; name: string }[]>,
  root = undefined as string | undefined,
} = {}) {
  const server = await pretendServer({ mode })
  if (onDuty) server.say({ shift: { state: 'on', seats: 3, taken: 0, since: Date.now(), lines: ['aabenraa', 'faxe'], missed: 0 } })
  const words = await loadWords('da')
  const data = { person: null, root, topics, municipalities: { aabenraa: 'Aabenraa', faxe: 'Faxe' }, helpNumbers, offers, placesOf }
  const page = () => (
    <WordsProvider value={words}>
      <Counsellor socket={server.socket} identity={server.identity} data={data} protocol={PROTOCOL} />
    </WordsProvider>
  )
  const drawn = render(page())
  onTestFinished(drawn.unmount)
  if (connected) {
    server.socket.connect()
    await screen.findByText('Mette')
  }
  return { server, ...drawn, page }
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
