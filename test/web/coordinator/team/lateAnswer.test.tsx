// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { aMember, card, team } from './openTeam.tsx'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})
const press = (name: string) => screen.getByRole('button', { name })
const bo = aMember({ person: 'b'.repeat(22), login: 'bo@kommune.dk', fields: { ...aMember().fields, name: 'Bo', title: '' } })
/** Begins to change Bo while an answer about Sara is on its way, and writes on when it has come. */
const writesOn = async (user: Awaited<ReturnType<typeof team>>['user'], answer: () => void, told: string) => {
  await user.click(press('Ret Bo'))
  const title = card(/Bo/).getByRole<HTMLInputElement>('textbox', { name: /^Titel/ })
  await user.type(title, 'lær')
  answer()
  await screen.findByText(told)
  await user.keyboard('er')
  expect(title.value).toBe('lærer')
}

test('[TEA22] a member whose change is answered late leaves the keyboard with the member that was begun meanwhile', async () => {
  const { server, user } = await team([aMember(), bo])
  await user.click(await screen.findByRole('button', { name: 'Ret Sara' }))
  const answer = server.hold('team:change')
  await user.click(card(/Sara/).getByRole('button', { name: 'Gem' }))
  await writesOn(user, answer, 'Gemt.')
})

test('[TEA22] a link that comes late is shown, and leaves the keyboard where the coordinator has gone on', async () => {
  const { server, user } = await team([aMember(), bo])
  await user.click(await screen.findByRole('button', { name: 'Nulstil adgangen Sara' }))
  const answer = server.hold('team:link')
  await user.click(press('Ja, nulstil adgangen'))
  await writesOn(user, answer, 'Link til Sara')
})

test('[TEA22] an invitation that is taken back late leaves the keyboard where the coordinator has gone on', async () => {
  const { server, user } = await team([aMember({ access: 'link', isNew: true }), bo])
  await user.click(await screen.findByRole('button', { name: 'Træk linket tilbage Sara' }))
  const answer = server.hold('team:withdraw')
  await user.click(press('Ja, træk det tilbage'))
  await writesOn(user, answer, 'Sara er taget af listen.')
})
