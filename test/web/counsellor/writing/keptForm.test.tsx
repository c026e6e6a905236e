// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { FormDraft } from '../../../../web/counsellor/form/closing.ts'
import { forgetKeys, keyOf, openDraft, sealDraft } from '../../../../web/counsellor/form/keptDraft.ts'
import { type AtTheDesk, atTheDesk, inConversation } from '../atTheDesk.tsx'
import { conv } from '../make.ts'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})
const form = conv('form')
const draft: FormDraft = {
  ...{ topics: ['mental.anxiety'], primary: 'mental.anxiety', severity: null, outcomes: [], offersGiven: ['headspace'] },
  ...{ endedBy: 'youth', age: '15-17', contactBefore: 'no', municipality: null },
}

test('[WRI31] a draft opens with the key of its tab alone, for its form alone; every draft has one size; what is of another shape is not read', async () => {
  const sealed = await sealDraft(form, draft)
  const empty = await sealDraft(form, { ...draft, topics: [], primary: null, offersGiven: [] })
  expect(sealed).toHaveLength(empty!.length)
  expect(await openDraft(form, sealed!)).toEqual(draft)
  expect(JSON.stringify(Object.entries(sessionStorage))).not.toMatch(/anxiety|headspace/)
  expect(keyOf(form)).toMatch(/^[\w-]{43}$/)
  const other = conv('other')
  await sealDraft(other, draft)
  expect(await openDraft(other, sealed!)).toBeNull()
  expect(await openDraft(form, `${sealed!.slice(0, -2)}AA`)).toBeNull()
  expect(await openDraft(form, (await sealDraft(form, { ...draft, topics: ['no topic'] }))!)).toBeNull()
  forgetKeys([other])
  expect([keyOf(form), keyOf(other) !== null, await openDraft(form, sealed!)]).toEqual([null, true, null])
})

/** A talk that has ended, and its form with a topic and a severity ticked. */
async function halfFilled(desk: AtTheDesk) {
  const user = userEvent.setup()
  const { conv: talk } = await inConversation(desk)
  act(() => void desk.server.end(talk, 'youth'))
  const card = await screen.findByRole('form', { name: /Skema/ })
  await user.click(within(card).getByRole('radio', { name: /Bekymring/ }))
  await user.click(within(card).getByRole('combobox', { name: /Emner/ }))
  await user.keyboard('angst{Enter}')
  const [owed] = desk.server.view().owed
  const ticked = { topics: ['mental.anxiety'], severity: 'concern' }
  await waitFor(async () => expect(await openDraft(owed!.form, desk.server.keptOf(owed!.form))).toMatchObject(ticked))
  return { user, owed: owed!, card }
}
const severity = () => screen.queryByRole<HTMLInputElement>('radio', { name: /Bekymring/ })?.checked

test('[WRI32] what is ticked stands in the form again after a reload of the tab, and nothing of it was sent in clear', async () => {
  const desk = await atTheDesk()
  const { owed } = await halfFilled(desk)
  const sent = desk.server.ofKind('form:keep')
  expect(JSON.stringify(sent)).not.toMatch(/anxiety|concern/)
  // A reload: the page is drawn anew with nothing but the session and the server.
  const keys = Object.entries(sessionStorage)
  desk.unmount()
  for (const [name, value] of keys) sessionStorage.setItem(name, value)
  const user = userEvent.setup()
  await desk.reload()
  await user.click(await screen.findByText(/Du mangler 1 skema/))
  await user.click(screen.getByRole('button', { name: /slut kl\./ }))
  await waitFor(() => expect(severity()).toBe(true))
  expect(screen.getByRole('button', { name: 'Fjern Angst' })).toBeTruthy()
  expect(keyOf(owed.form)).not.toBeNull()
})

test('[WRI33] the key goes when the form is saved, and when the desk leaves this page', async () => {
  const desk = await atTheDesk()
  const { user, owed, card } = await halfFilled(desk)
  expect(keyOf(owed.form)).not.toBeNull()
  await user.click(within(card).getByRole('checkbox', { name: /Lyttede/ }))
  await user.click(within(card).getByRole('button', { name: /^Gem/ }))
  await waitFor(() => expect(keyOf(owed.form)).toBeNull())
  const next = await halfFilled(desk)
  expect(keyOf(next.owed.form)).not.toBeNull()
  act(() => desk.server.tell('superseded', {}))
  await waitFor(() => expect(keyOf(next.owed.form)).toBeNull())
  expect(sessionStorage).toHaveLength(0)
})
