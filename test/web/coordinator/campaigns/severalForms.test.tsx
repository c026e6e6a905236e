// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { campaigns as words } from '../../../../shared/words/da/team/line/campaigns.ts'
import { aCampaign, openCampaigns } from './openCampaigns.tsx'

afterEach(cleanup)
beforeEach(() => sessionStorage.clear())

const press = (name: string) => screen.getByRole('button', { name })
const form = (name: string) => within(screen.getByRole('form', { name }))
const nameIn = (name: string) => form(name).getByRole<HTMLInputElement>('textbox', { name: 'Navn' })

test('[CAM21] a campaign whose save or removal is answered late leaves the keyboard and the form that was begun meanwhile', async () => {
  const { user, server } = await openCampaigns({ campaigns: [aCampaign()] })
  await user.click(press(words.changeNamed('Uge 48')))
  await user.type(nameIn(words.changing('Uge 48')), '!')
  const saved = server.hold('campaign:save')
  await user.click(form(words.changing('Uge 48')).getByRole('button', { name: words.save }))
  await user.click(press(words.add))
  await user.type(nameIn(words.newOne), 'J')
  saved()
  await waitFor(() => expect(screen.queryByRole('form', { name: words.changing('Uge 48') })).toBe(null))
  await user.keyboard('u')
  const removed = server.hold('campaign:remove')
  await user.click(press(words.removeNamed('Uge 48!')))
  await user.click(nameIn(words.newOne))
  removed()
  await screen.findByRole('button', { name: words.undo })
  await user.keyboard('l')
  expect(nameIn(words.newOne).value).toBe('Jul')
})

test('[CAM22] two campaigns that are half written both stand there again after a reload, and one is closed alone', async () => {
  const { user } = await openCampaigns({ campaigns: [aCampaign()] })
  await user.click(press(words.changeNamed('Uge 48')))
  await user.type(nameIn(words.changing('Uge 48')), '!')
  await user.click(press(words.add))
  await user.type(nameIn(words.newOne), 'Jul')
  cleanup()
  const again = await openCampaigns({ campaigns: [aCampaign()] })
  expect(nameIn(words.changing('Uge 48!')).value).toBe('Uge 48!')
  expect(nameIn(words.newOne).value).toBe('Jul')
  await again.user.click(form(words.newOne).getByRole('button', { name: words.cancel }))
  expect(nameIn(words.changing('Uge 48!')).value).toBe('Uge 48!')
  expect(sessionStorage.length).toBe(1)
})

test('[NUM50] a campaign that was closed while its save was on the way, and opened again, stays with what is written', async () => {
  const { user, server } = await openCampaigns({ campaigns: [aCampaign()] })
  const changing = words.changing('Uge 48')
  await user.click(press(words.changeNamed('Uge 48')))
  await user.type(nameIn(changing), '!')
  const saved = server.hold('campaign:save')
  await user.click(form(changing).getByRole('button', { name: words.save }))
  await user.click(form(changing).getByRole('button', { name: words.cancel }))
  await user.click(press(words.changeNamed('Uge 48')))
  await user.type(nameIn(changing), ' og 49')
  saved()
  await screen.findByText(words.saved('Uge 48!'))
  expect(nameIn(changing).value).toBe('Uge 48 og 49')
  expect(Object.values({ ...sessionStorage }).join()).toContain('Uge 48 og 49')
})
