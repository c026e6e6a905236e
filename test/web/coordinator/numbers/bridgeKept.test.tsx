// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Bridge } from '../../../../shared/help/bridge.ts'
import { done } from '../../../../shared/outcome.ts'
import { coordinator } from '../../../../shared/words/da/team/coordinator.ts'
import { openNumbers, view, words } from './openNumbers.tsx'

const of = words.bridges
const box = (name: string) => screen.getByRole('textbox', { name }) as HTMLInputElement
const press = (name: string) => screen.getByRole('button', { name })

beforeEach(() => sessionStorage.clear())
afterEach(cleanup)

test('[NUM33] a half-written bridge is there again after another screen and a reload; what was saved or closed is not', async () => {
  const { user } = await openNumbers()
  await user.click(press(of.add))
  expect(sessionStorage.length).toBe(0)
  await user.type(box(of.name), 'L')
  await user.click(press(of.add))
  expect(box(of.name).value).toBe('L')
  await user.click(press(coordinator.tabs.plan))
  await user.click(press(coordinator.tabs.numbers))
  expect(((await screen.findByRole('textbox', { name: of.name })) as HTMLInputElement).value).toBe('L')
  cleanup()
  const again = await openNumbers({
    'bridge:save': ({ id, line, draft }) => done({ did: 'done', bridge: { ...draft, id, line, version: 1 } }),
  })
  expect(screen.getByText(words.kept)).toBeTruthy()
  await again.user.type(box(of.name), 'ise')
  for (const [name, text] of [
    [of.place, 'Biblioteket'],
    [of.when, 'Tirsdag'],
    [of.owner, 'Lise Holm'],
  ] as const)
    await again.user.type(box(name), text)
  await again.user.click(press(words.save))
  expect(await screen.findByRole('article', { name: 'Lise' })).toBeTruthy()
  expect(sessionStorage.length).toBe(0)

  await again.user.click(press(of.add))
  await again.user.type(box(of.name), 'Bo')
  await again.user.click(press(words.cancel))
  expect(sessionStorage.length).toBe(0)
})

test('[NUM33] a bridge that is changed is kept over the version that was read, and what somebody saved meanwhile is shown, not overwritten', async () => {
  const mia: Bridge = {
    id: 'own-mia',
    line: 'faxe',
    version: 3,
    name: 'Mia',
    place: 'Klubben',
    when: 'Onsdag',
    say: 'Hej',
    owner: 'Mia',
    agreedOn: '2026-11-01',
  }
  const theirs = { ...mia, version: 4, place: 'Skolen' }
  const answers = { 'numbers:read': () => done({ ...view, bridges: [mia] }) }
  const { user } = await openNumbers(answers)
  await user.click(press(words.changeNamed('Mia')))
  await user.type(box(of.when), ' 15')
  cleanup()
  const again = await openNumbers({
    'numbers:read': () => done({ ...view, bridges: [theirs] }),
    'bridge:save': () => done({ did: 'newer', bridge: theirs }),
  })
  expect(box(of.when).value).toBe('Onsdag 15')
  await again.user.click(press(words.save))
  expect(await screen.findByText(words.newer)).toBeTruthy()
  expect(again.server.ofKind('bridge:save')).toMatchObject([{ id: 'own-mia', over: 3 }])
})

test('[TOG53] the form names a counsellor of the line as the person of a bridge; one who has left the line is not taken along', async () => {
  const team = [{ person: 'A'.repeat(22), name: 'Amira' }]
  const mia = { id: 'own-mia', line: 'faxe', version: 3, name: 'Mia', place: 'Klubben', when: 'Onsdag', say: 'Hej', owner: 'Mia' }
  const bridges = [{ ...mia, agreedOn: '2026-11-01', account: 'B'.repeat(22) }]
  const { user, server } = await openNumbers({
    'numbers:read': () => done({ ...view, bridges, team }),
    'bridge:save': ({ id, line, draft }) => done({ did: 'done', bridge: { ...draft, id, line, version: 4 } }),
  })
  await user.click(press(words.changeNamed('Mia')))
  await user.click(press(words.save))
  expect(server.ofKind('bridge:save')[0]?.draft.account).toBeUndefined()
  await user.click(press(words.changeNamed('Mia')))
  await user.selectOptions(screen.getByRole('combobox', { name: of.account }), 'Amira')
  await user.click(press(words.save))
  expect(await screen.findByText(of.mayBeInvited('Amira'))).toBeTruthy()
  expect(server.ofKind('bridge:save')[1]).toMatchObject({ over: 4, draft: { account: 'A'.repeat(22) } })
  await user.click(press(words.changeNamed('Mia')))
  await user.selectOptions(screen.getByRole('combobox', { name: of.account }), of.noAccount)
  await user.click(press(words.save))
  expect(screen.queryByText(of.mayBeInvited('Amira'))).toBeNull()
  expect(server.ofKind('bridge:save')[2]?.draft.account).toBeUndefined()
})
