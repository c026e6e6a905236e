// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/react'
import { expect, onTestFinished, test } from 'vitest'
import { setUpPage } from '../../../../server/http/signInPages.ts'
import { PROTOCOL } from '../../../../shared/doors/protocol.ts'
import { enrolBytes } from '../../../../shared/sealing/enrolBytes.ts'
import { verify } from '../../../../web/cipher/keys/p256.ts'
import { Counsellor } from '../../../../web/counsellor/Counsellor.tsx'
import { loadWords, WordsProvider } from '../../../../web/counsellor/words.ts'
import { atTheDesk, faults, inConversation } from '../atTheDesk.tsx'
import { pretendServer } from '../pretendServer.ts'

test('[ROS34] a page superseded from another browser says whom to tell, and one from the same browser does not', async () => {
  for (const otherDevice of [false, true]) {
    const desk = await atTheDesk()
    act(() => desk.server.tell('superseded', otherDevice ? { otherDevice: true } : {}))
    await screen.findByRole('heading', { name: 'Siden er åben et andet sted' })
    expect(screen.queryByRole('alert')?.textContent ?? null).toBe(
      otherDevice
        ? 'Det skete i en anden browser end denne. Var det ikke dig? Tryk på knappen her, og sig det straks til din koordinator.'
        : null,
    )
    expect(await faults()).toEqual([])
    desk.unmount()
  }
})

test('[ROS35] a conversation opened in more than one browser says so above it', async () => {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  const said = () => within(pane).queryByText(/åbnet med dit login i mere end én browser/)
  expect(said()).toBeNull()
  const conversations = desk.server.view().conversations.map((c) => (c.conv === conv ? { ...c, otherDevice: true } : c))
  act(() => void desk.server.say({ conversations }))
  await waitFor(() => expect(said()).toBeTruthy())
  expect(said()?.closest('[role=status]')).toBeTruthy()
})

test('[ROS10] who goes on duty, and who sets up an account, reads about the list', async () => {
  await atTheDesk({ onDuty: false })
  expect(screen.getByText(/Dit arbejdsfornavn og din titel står på en liste, som alle kan hente/)).toBeTruthy()
  for (const [lang, said] of [
    ['da', 'dit arbejdsfornavn og din titel på en liste, som alle kan hente'],
    ['en', 'your working first name and your title are put on a list that anybody can fetch'],
  ] as const)
    expect(setUpPage({ lang, style: [] }, 't', { name: 'Mette', login: 'mette-1234' }, null)).toContain(said)
})

/** A page that was given to `owner`, before a server where `pretendServer`'s person is signed in. */
async function pageOf(owner: (person: string) => string) {
  const server = await pretendServer()
  const words = await loadWords('da')
  const { person } = server.view().me
  const drawn = render(
    <WordsProvider value={words}>
      <Counsellor
        socket={server.socket}
        identity={server.identity}
        data={{ person: owner(person), topics: [], municipalities: {} }}
        protocol={PROTOCOL}
      />
    </WordsProvider>,
  )
  onTestFinished(drawn.unmount)
  act(() => void server.socket.connect())
  return { server, person }
}

test('[ROS17] where somebody else is signed in by now the page signs nothing and says so', async () => {
  const { server } = await pageOf(() => 'x'.repeat(22))
  await screen.findByText(/Det har du ikke adgang til|Du er logget ud/)
  expect(server.ofKind('desk:open')).toEqual([])
})

test('[ROS17] what its own person is asked the page signs, over the challenge, the person, the page and the key', async () => {
  const { server, person } = await pageOf((own) => own)
  await screen.findByText('Mette')
  const [asked] = server.ofKind('desk:open')
  const { page, pub, proof } = asked!
  expect(await verify(pub, proof, enrolBytes({ challenge: server.challenge, person, page, pub }))).toBe(true)
  expect(pub).toBe(server.identity.pub)
})
