import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { Lang } from '../../../shared/lang.ts'
import { Coordinator } from '../../../web/coordinator/Coordinator.tsx'
import { loadWords, WordsProvider } from '../../../web/coordinator/words.ts'
import type { fakeSocket } from '../counsellor/fakeSocket.ts'

/** An open line on which nobody waits and nobody talks. */
export const quietLine = { state: 'open', waiting: 0, longestWaitMs: null, onDuty: 1, seats: 2, seatsTaken: 0, conversations: 0 } as const

type Tab = 'alerts' | 'audit' | 'line' | 'load' | 'numbers' | 'plan' | 'report' | 'team' | 'texts' | 'topics' | 'year'
type Server = ReturnType<typeof fakeSocket<CoordinatorDoor>>

/** The whole page of a coordinator before this server. */
export async function openPage(server: Server, lang: Lang = 'da', madeUp = false) {
  render(
    <WordsProvider value={await loadWords(lang)}>
      <Coordinator socket={server.socket} protocol="1" madeUp={madeUp} />
    </WordsProvider>,
  )
  act(() => void server.socket.connect())
  return userEvent.setup()
}

/** The same, with one of its screens opened. */
export async function openScreen(server: Server, tab: Tab, lang: Lang = 'da', madeUp = false) {
  const [user, { coordinator }] = [await openPage(server, lang, madeUp), await loadWords(lang)]
  await user.click(await screen.findByRole('button', { name: coordinator.tabs[tab] }))
  return user
}
