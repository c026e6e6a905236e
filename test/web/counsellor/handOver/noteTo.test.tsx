// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { createOffer } from '../../../../web/cipher/keys/keyOffer.ts'
import { randomId } from '../../../../web/cipher/keys/p256.ts'
import { inConversation } from '../atTheDesk.tsx'
import { withJonas } from '../colleagues/withJonas.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
  cleanup()
})

/** A note for the one who is listed as `person` under `name`; then the server says that Jonas has accepted, and shows his true offer. */
async function handsOver({ name = 'Jonas', person }: { name?: string; person?: string } = {}) {
  const desk = await withJonas()
  const { server, jonas, identity } = desk
  server.onDutyToo([{ person: person ?? jonas.person, kid: jonas.kid, name, title: 'pædagog', free: true }])
  const { conv, pane } = await inConversation(desk)
  await userEvent.click(within(pane).getByRole('button', { name: 'Giv videre' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Giv samtalen videre' }))
  await userEvent.click(await dialog.findByRole('radio', { name: new RegExp(name) }))
  await userEvent.type(dialog.getByRole('textbox', { name: 'Note til din kollega' }), 'Hun er bange')
  await userEvent.click(dialog.getByRole('button', { name: /Spørg/ }))
  await within(pane).findByText(/Du har spurgt/)
  const { line, youthPub, challenge, epoch } = server.view().conversations.find((talk) => talk.conv === conv)!
  const { offer } = await createOffer(identity, { conv, line, youthPub, challenge, epoch: epoch + 1, purpose: 'handover' })
  server.tell('handOver:accepted', { conv, to: jonas.person })
  server.tell('handOver:keyed', { conv, offer })
  return server
}

test('[TOG66] the note goes to the colleague who was chosen', async () => {
  const server = await handsOver()
  await waitFor(() => expect(server.ofKind('note:give')).toHaveLength(1))
})

test.each([
  ['Jonas has accepted what Amira was asked', { name: 'Amira', person: randomId() }],
  ['Jonas is called Amira', { name: 'Amira' }],
])('[TOG66] no note is sealed where the server says that %s', async (_, how) => {
  const server = await handsOver(how)
  // The roster is fetched and checked before a note is sealed.
  await new Promise((done) => setTimeout(done, 500))
  expect(server.ofKind('note:give')).toEqual([])
})
