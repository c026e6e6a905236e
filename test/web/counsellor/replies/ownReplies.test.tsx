// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type OwnReply, ownReplyBounds } from '../../../../shared/deskTexts/ownReply.ts'
import { done } from '../../../../shared/outcome.ts'
import { faults } from '../atTheDesk.tsx'
import { tea, withTexts } from './withTexts.tsx'

const SLOW = { timeout: 60_000 }

async function panel(own: OwnReply[] = [tea]) {
  const at = await withTexts({ own })
  let held = own
  at.desk.server.answer('ownReply:save', (reply) => {
    held = [...held.filter(({ id }) => id !== reply.id), reply]
    return done({ did: 'done', own: held })
  })
  at.desk.server.answer('ownReply:remove', ({ id }) => {
    held = held.filter((one) => one.id !== id)
    return done({ did: 'done', own: held })
  })
  const open = async () => {
    await at.user.click(screen.getByRole('button', { name: /^Mig/ }))
    await at.user.click(within(screen.getByRole('dialog', { name: 'Mig' })).getByRole('button', { name: 'Mine svar' }))
  }
  await open()
  const dialog = () => within(screen.getByRole('dialog', { name: 'Mine svar' }))
  return { ...at, open, dialog, press: (name: string) => at.user.click(dialog().getByRole('button', { name })) }
}

test(
  '[TEX16] own replies are written, changed, removed and brought back in a panel that says to write nothing of a talk',
  SLOW,
  async () => {
    const { dialog, press, user, box, shown } = await panel()
    expect(dialog().getByText('Skriv intet fra en samtale her, og intet om en bestemt ung.')).toBeTruthy()
    await press('Skriv et svar')
    expect(document.activeElement).toBe(dialog().getByLabelText('Kort navn'))
    await press('Gem')
    expect(dialog().getByRole('alert').textContent).toContain('højst 30 tegn')
    await user.type(dialog().getByLabelText('Kort navn'), 'tak')
    await user.type(dialog().getByLabelText('Svaret'), 'Tak, fordi du siger det.')
    expect(await faults()).toEqual([])
    await press('Gem')
    await waitFor(() => expect(dialog().getByText('»tak« er gemt.')).toBeTruthy())
    await press('Ret svaret te')
    await user.type(dialog().getByLabelText('Svaret'), ' Et øjeblik.')
    await press('Gem')
    await waitFor(() => expect(dialog().getByText(/Et øjeblik\.$/)).toBeTruthy())
    await press('Fjern svaret tak')
    await waitFor(() => expect(dialog().queryByText('Tak, fordi du siger det.')).toBeNull())
    await press('Fortryd')
    await waitFor(() => expect(dialog().getByText('Tak, fordi du siger det.')).toBeTruthy())
    await press('Luk')
    await user.type(box(), '/')
    expect(
      shown()
        .slice(0, 2)
        .map((one) => one?.slice(0, 3)),
    ).toEqual(['te ', 'tak'])
  },
)

test('[TEX16] what is half written is there again after the panel was closed', SLOW, async () => {
  const { dialog, press, user, open } = await panel()
  await press('Skriv et svar')
  await user.type(dialog().getByLabelText('Kort navn'), 'halv')
  await press('Luk')
  await open()
  expect(dialog().getByLabelText<HTMLInputElement>('Kort navn').value).toBe('halv')
})

test('[TEX16] with forty no more can be begun, and the panel says why', SLOW, async () => {
  const many = Array.from({ length: ownReplyBounds.each }, (_, i) => ({ ...tea, id: `own-${i}`, name: `nr ${i}` }))
  const { dialog } = await panel(many)
  expect(dialog().getByRole<HTMLButtonElement>('button', { name: 'Skriv et svar' }).disabled).toBe(true)
  expect(dialog().getByText(/Du har 40 svar/)).toBeTruthy()
  await act(async () => {})
})
