// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { done, refuse } from '../../../../shared/outcome.ts'
import { randomId } from '../../../../web/cipher/keys/p256.ts'
import { atTheDesk, faults, inConversation } from '../atTheDesk.tsx'

const colleague = (name: string, free = true) => ({ person: randomId(), kid: randomId(32), name, title: 'pædagog', free })

async function asking() {
  const desk = await atTheDesk()
  const [jonas, amira] = [colleague('Jonas'), colleague('Amira', false)]
  desk.server.onDutyToo([jonas, amira])
  const talk = await inConversation(desk)
  const open = async () => {
    await userEvent.click(within(talk.pane).getByRole('button', { name: 'Giv videre' }))
    const dialog = await screen.findByRole('dialog', { name: 'Giv samtalen videre' })
    await within(dialog).findByRole('radio', { name: /Jonas/ })
    return dialog
  }
  const given = () => desk.server.ofKind('handOver:offer')
  return { ...desk, ...talk, jonas, amira, open, given }
}

test('[TOG27] the dialog lists who is on duty, asks the chosen one, and says that a note goes along', async () => {
  const { open, given, conv, jonas, pane, server } = await asking()
  const dialog = await open()
  expect(within(dialog).getByRole('radio', { name: /Amira/ })).toHaveProperty('disabled', true)
  expect(await faults()).toEqual([])
  await userEvent.click(within(dialog).getByRole('button', { name: 'Spørg' }))
  expect(within(dialog).getByText('Vælg en kollega først.')).toBeTruthy()
  await userEvent.click(within(dialog).getByRole('radio', { name: /Jonas/ }))
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Note til din kollega' }), 'Hun er bange')
  await userEvent.click(within(dialog).getByRole('button', { name: /Spørg .*Jonas/ }))
  await within(pane).findByText(/Du har spurgt .*Jonas/)
  expect(given()).toEqual([{ conv, to: jonas.person, blind: false, note: true }])
  expect(screen.queryByRole('dialog', { name: 'Giv samtalen videre' })).toBeNull()
  await waitFor(() => expect(server.kindsTo(conv)).toEqual(['leaving']))
  await userEvent.click(within(pane).getByRole('button', { name: 'Tag det tilbage' }))
  await waitFor(() => expect(server.kindsTo(conv)).toEqual(['leaving', 'leaving']))
  expect(JSON.stringify(server.ofKind('handOver:offer'))).not.toContain('bange')
})

test('[TOG80] a dialog that gets no answer says so, and lists the colleagues by itself once there is one', async () => {
  const { server, jonas, pane } = await asking()
  server.answer('handOver:colleagues', () => refuse('down'))
  await userEvent.click(within(pane).getByRole('button', { name: 'Giv videre' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Giv samtalen videre' }))
  await waitFor(() => expect(dialog.getAllByRole('status').at(-1)!.textContent).not.toBe(''))
  server.answer('handOver:colleagues', () => done([jonas]))
  await dialog.findByRole('radio', { name: /Jonas/ }, { timeout: 6000 })
  expect(dialog.getAllByRole('status').at(-1)!.textContent).toBe('')
})

test('[TOG27] blind: the note is put away and none goes along; with nobody free the dialog says so and asks nothing', async () => {
  const { open, given, server } = await asking()
  const dialog = await open()
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Note til din kollega' }), 'Hun er bange')
  await userEvent.click(within(dialog).getByRole('checkbox', { name: /Jeg kender måske den unge/ }))
  expect(within(dialog).queryByRole('textbox')).toBeNull()
  await userEvent.click(within(dialog).getByRole('radio', { name: /Jonas/ }))
  await userEvent.click(within(dialog).getByRole('button', { name: /Spørg/ }))
  await waitFor(() => expect(given()).toMatchObject([{ blind: true, note: false }]))
  const busy = await atTheDesk()
  busy.server.onDutyToo([colleague('Amira', false)])
  const { pane } = await inConversation(busy)
  await userEvent.click(within(pane).getByRole('button', { name: 'Giv videre' }))
  expect((await screen.findAllByText(/Ingen af dine kolleger har en ledig plads/)).length).toBe(1)
  expect(server.ofKind('handOver:offer').length + busy.server.ofKind('handOver:offer').length).toBe(1)
})

test('[TOG27] a note that is too long is not asked with, and an emptied seat since then is said in the dialog', async () => {
  const { open, given, server, jonas } = await asking()
  const dialog = await open()
  await userEvent.click(within(dialog).getByRole('radio', { name: /Jonas/ }))
  await userEvent.click(within(dialog).getByRole('textbox', { name: 'Note til din kollega' }))
  await userEvent.paste('x'.repeat(1001))
  await userEvent.click(within(dialog).getByRole('button', { name: /Spørg/ }))
  expect(within(dialog).getAllByText('1 tegn for meget').length).toBeGreaterThan(0)
  expect(given()).toEqual([])
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Note til din kollega' }), '{Backspace}')
  server.onDutyToo([{ ...jonas, free: false }])
  await userEvent.click(within(dialog).getByRole('button', { name: /Spørg/ }))
  await within(dialog).findByText('Din kollega har ikke plads mere. Vælg en anden.')
})

test('[TOG28] a talk that a colleague offers stands like a ring; Alt+A takes it and Alt+X does not', async () => {
  const { server } = await atTheDesk()
  const offered = {
    id: randomId(),
    conv: randomId(),
    line: 'aabenraa',
    from: 'Jonas',
    choices: { lang: 'da' as const },
    urgent: false,
    acute: true,
    startedAt: Date.now() - 60_000,
    until: Date.now() + 60_000,
    blind: false,
    note: true,
  }
  server.say({ offered })
  const card = await screen.findByRole('region', { name: /Jonas.* vil give dig en samtale/ })
  expect(within(card).getByText(/Der følger en note med/)).toBeTruthy()
  expect(within(card).getAllByText(/Akut/).length).toBeGreaterThan(0)
  // The page is drawn first, and its title comes after that.
  await waitFor(() => expect(document.title).toBe('● Ny samtale'))
  expect(await faults()).toEqual([])
  await userEvent.keyboard('{Alt>}x{/Alt}')
  await waitFor(() => expect(server.ofKind('handOver:decline')).toEqual([{ conv: offered.conv, id: offered.id }]))
  server.say({ offered })
  await screen.findByRole('region', { name: /vil give dig en samtale/ })
  await userEvent.keyboard('{Alt>}a{/Alt}')
  await waitFor(() => expect(server.ofKind('handOver:accept')).toEqual([{ conv: offered.conv, id: offered.id }]))
})

test('[TOG29] the one who gives reads what came of it: declined, no answer, or that the colleague has the talk', async () => {
  const { server, conv } = await asking()
  const said = { declined: /sagde nej/, unanswered: /svarede ikke/, away: /tager ikke imod/ }
  for (const [why, words] of Object.entries(said)) {
    server.tell('handOver:ended', { conv, why: why as 'declined' })
    await screen.findByText(words)
  }
  server.tell('handOver:accepted', { conv, to: randomId() })
  server.say({ conversations: [] })
  await screen.findByText('Samtalen er givet videre til din kollega.')
})
