// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { done } from '../../../../shared/outcome.ts'
import { faults } from '../../faults.ts'
import { card, changed, entryOf, openNumbers, view, words } from './openNumbers.tsx'

beforeEach(() => sessionStorage.clear())
afterEach(cleanup)

test('[NUM2] what waits for a check stands first, and each card says whether young people see it and why', async () => {
  await openNumbers()
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Skal tjekkes (2)',
    'Mangler en vej at nå dem (1)',
    'Tjekket (0)',
    'Broer',
  ])
  expect(card(/^112/)?.textContent).toContain('Vises for unge nu. Ingen har tjekket det endnu.')
  expect(card(/^112/)?.textContent).toContain('Du kan bekræfte, men ikke ændre')
  expect(within(card(/^112/)).queryByRole('button', { name: 'Ret 112' })).toBeNull()
  expect(card(/Rusmiddelcenter/)?.textContent).toContain('Sidst tjekket 2. januar 2026 af Karin.')
  expect(card(/Klubber/)?.textContent).toContain('Vises ikke for unge.')
  expect(within(card(/Klubber/)).queryByRole('button', { name: /Bekræft/ })).toBeNull()
})

test('[NUM1] each fact stands with its source, and axe finds nothing', async () => {
  const { user } = await openNumbers()
  await user.click(within(card(/Rusmiddelcenter/)).getByText(words.details))
  expect(card(/Rusmiddelcenter/)?.textContent).toContain(
    '56 20 27 20Kilde: Faxe Kommune, Kvalitetsstandard for rådgivning og stofmisbrugsbehandling, uden dato',
  )
  expect(await faults()).toEqual([])
})

test('[NUM6] pressed twice, a confirmation is asked for once, with what was read', async () => {
  const { server, user } = await openNumbers({
    'numbers:confirm': async ({ id }) =>
      done({ did: 'done', entry: entryOf(id, { standing: 'checked', shown: 'shown', checked: { on: '2026-11-19', by: 'Karin' } }) }),
  })
  const release = server.hold('numbers:confirm')
  await user.dblClick(screen.getByRole('button', { name: 'Bekræft 112' }))
  release()
  expect(await screen.findByText('112 er bekræftet.')).toBeTruthy()
  expect(server.ofKind('numbers:confirm')).toEqual([{ line: 'faxe', id: '112', print: 'print-of-112' }])
  expect(within(card(/^112/)).getByRole('button', { name: words.withdrawNamed('112') })).toBeTruthy()
})

test('[NUM7] what changed since it was read is shown, before and now, and is confirmed only when it is pressed again', async () => {
  const fresh = changed(entryOf('112', { shown: 'shown' }), { name: '113' }, 'another-print')
  const answers = ['newer', 'done'] as const
  let at = 0
  const { server, user } = await openNumbers({ 'numbers:confirm': () => done({ did: answers[at++]!, entry: fresh }) })
  await user.click(screen.getByRole('button', { name: 'Bekræft 112' }))
  const alert = await within(card(/^113/)).findByRole('alert')
  expect(alert?.textContent).toContain(words.changedMeanwhile)
  expect(alert.querySelector('del')?.textContent).toContain('112')
  expect(alert.querySelector('ins')?.textContent).toContain('113')
  await user.click(screen.getByRole('button', { name: 'Bekræft 113' }))
  await waitFor(() => expect(within(card(/^113/)).queryByRole('alert')).toBeNull())
  expect(server.ofKind('numbers:confirm').map(({ print }) => print)).toEqual(['print-of-112', 'another-print'])
})

test('[NUM7] a change by somebody else comes by itself, and stays marked until it is seen', async () => {
  const { server, user, now } = await openNumbers()
  now.view = { ...view, entries: [changed(view.entries[0]!, { call: '119' }, 'another-print'), ...view.entries.slice(1, 2)] }
  server.tell('help:news', {})
  const alert = await within(card(/^112/)).findByRole('alert', {}, { timeout: 3000 })
  expect(alert?.textContent).toContain('Ring: 119')
  expect(screen.getByText(words.goneMeanwhile('Klubber uden stoffer, Faxe'))).toBeTruthy()
  await user.click(screen.getByRole('button', { name: words.seen }))
  expect(within(card(/^112/)).queryByRole('alert')).toBeNull()
})

test('[NUM11] a removed entry is gone, and comes back with one press', async () => {
  const { server, user } = await openNumbers({
    'numbers:remove': ({ id, back }) => done({ did: 'done', entry: back ? entryOf(id, { standing: 'due', shown: 'shown' }) : null }),
  })
  await user.click(screen.getByRole('button', { name: 'Fjern Rusmiddelcenter Faxe' }))
  await waitFor(() => expect(screen.queryByRole('article', { name: /Rusmiddelcenter/ })).toBeNull())
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: words.undo })))
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('article', { name: /Rusmiddelcenter/ })).toBeTruthy()
  expect(server.ofKind('numbers:remove').map(({ back, over }) => [back, over])).toEqual([
    [false, 0],
    [true, 0],
  ])
})
