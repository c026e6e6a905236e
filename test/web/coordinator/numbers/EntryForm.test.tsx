// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import type { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordOf } from '../../../../shared/help/recordOf.ts'
import { done, refuse } from '../../../../shared/outcome.ts'
import { faults } from '../../faults.ts'
import { changed, entryOf, openNumbers, words } from './openNumbers.tsx'

beforeEach(() => sessionStorage.clear())
afterEach(cleanup)

const say = words.draft
const box = (name: string) => screen.getByRole('textbox', { name })
/** What is read beside a box: its hint, and what would be right. */
const describes = (one: HTMLElement) =>
  (one.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')
const save = () => screen.getByRole('button', { name: words.save })

async function fill(user: ReturnType<typeof userEvent.setup>) {
  await user.type(box(say.name), 'Hus til Unge')
  await user.type(box(say.what.da), 'Nogen at tale med.')
  await user.type(box(say.what.en), 'Someone to talk to.')
  await user.type(box(say.value), '+45 73761122')
  await user.click(screen.getByRole('checkbox', { name: words.rights['no-name'] }))
  await user.type(box(say.owner), 'Lise')
  await user.type(box(say.page), 'Samtale')
}

test('[NUM12] an empty form names each box and what would be right, goes to the first, and axe finds nothing', async () => {
  const { server, user } = await openNumbers()
  await user.click(screen.getByRole('button', { name: words.add.place }))
  await user.click(save())
  await waitFor(() => expect(document.activeElement).toBe(box(say.name)))
  expect(describes(box(say.name))).toContain(words.faults.name)
  expect(describes(box(say.value))).toContain(words.faults.phone)
  expect(screen.getByText(words.toPutRight(5))).toBeTruthy()
  expect(await faults()).toEqual([])
  expect(server.ofKind('numbers:save')).toEqual([])
})

test('[NUM15] beside the boxes stands what the youths will see, in both languages', async () => {
  const { user } = await openNumbers()
  await user.click(screen.getByRole('button', { name: words.add.place }))
  await fill(user)
  const shown = within(screen.getByRole('region', { name: words.preview }))
  expect(shown.getByText('Ring 73 76 11 22')).toBeTruthy()
  expect(shown.getByText('Call 73 76 11 22')).toBeTruthy()
  expect(shown.getByText('Du kan få hjælp uden at sige dit navn')).toBeTruthy()
  expect(shown.queryByText(/Lise/)).toBeNull()
  expect(shown.queryByRole('link')).toBeNull()
})

test('[NUM8] a new place is saved once, under an id that the page made, with its confirmation when that is ticked', async () => {
  const { server, user } = await openNumbers({
    'numbers:save': ({ id, draft, line }) =>
      done({
        did: 'done',
        entry: { ...entryOf('112'), record: { ...recordOf(draft, { id, line, before: null }), version: 1 }, standing: 'checked' },
      }),
  })
  await user.click(screen.getByRole('button', { name: words.add.place }))
  await fill(user)
  await user.click(screen.getByRole('checkbox', { name: say.isRight }))
  await user.dblClick(save())
  expect(await screen.findByRole('article', { name: /Hus til Unge/ })).toBeTruthy()
  const [asked, ...more] = server.ofKind('numbers:save')
  expect(more).toEqual([])
  expect(asked).toMatchObject({ line: 'faxe', id: expect.stringMatching(/^own-[0-9a-f]{18}$/), over: null, confirmed: true })
  expect(screen.queryByRole('form')).toBeNull()
  expect(sessionStorage.length).toBe(0)
})

test('[NUM12] a refusal and a lost connection lose nothing: what is written stays, also over a reload of the page', async () => {
  const { user } = await openNumbers({ 'numbers:save': () => refuse('down') })
  await user.click(screen.getByRole('button', { name: words.add.place }))
  await fill(user)
  await user.click(save())
  expect(await screen.findByText(/Systemet er nede/)).toBeTruthy()
  expect((box(say.name) as HTMLInputElement).value).toBe('Hus til Unge')
  cleanup()
  const again = await openNumbers()
  expect((box(say.name) as HTMLInputElement).value).toBe('Hus til Unge')
  expect(screen.getByText(words.kept)).toBeTruthy()
  await again.user.click(screen.getByRole('button', { name: words.cancel }))
  expect(sessionStorage.length).toBe(0)
})

test('[NUM10] what somebody else saved meanwhile stands beside what is written; "mine" is saved over it knowingly', async () => {
  const theirs = changed(entryOf('rusmiddelcenter-faxe'), { name: 'Bos hus', version: 1 }, 'another-print')
  const answers = [done({ did: 'newer', entry: theirs } as const), done({ did: 'done', entry: theirs } as const)]
  const { server, user } = await openNumbers({ 'numbers:save': () => answers.shift()! })
  await user.click(screen.getByRole('button', { name: 'Ret Rusmiddelcenter Faxe' }))
  await user.type(box(say.owner), 'Karin')
  await user.click(save())
  const alert = (await screen.findByText(words.newer)).closest('[role=alert]')
  expect(alert?.textContent).toContain('Bos hus')
  expect(alert?.textContent).toContain('Rusmiddelcenter Faxe')
  await user.click(screen.getByRole('button', { name: words.keepMine }))
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull())
  expect(server.ofKind('numbers:save').map(({ over }) => over)).toEqual([0, 1])
})

test('[NUM10] "theirs" puts what is saved into the boxes, and nothing is asked', async () => {
  const theirs = changed(entryOf('rusmiddelcenter-faxe'), { name: 'Bos hus', version: 1 }, 'another-print')
  const { server, user } = await openNumbers({ 'numbers:save': () => done({ did: 'newer', entry: theirs }) })
  await user.click(screen.getByRole('button', { name: 'Ret Rusmiddelcenter Faxe' }))
  await user.type(box(say.owner), 'Karin')
  await user.click(save())
  await user.click(await screen.findByRole('button', { name: words.takeTheirs }))
  expect((box(say.name) as HTMLInputElement).value).toBe('Bos hus')
  expect(server.ofKind('numbers:save')).toHaveLength(1)
})

test('[NUM22] a bridge is written in a form that says what is missing, and one of tomorrow is refused', async () => {
  const { server, user } = await openNumbers({
    'bridge:save': ({ id, line, draft }) => done({ did: 'done', bridge: { ...draft, id, line, version: 1 } }),
  })
  const of = words.bridges
  await user.click(screen.getByRole('button', { name: of.add }))
  await user.click(save())
  expect(describes(box(of.name))).toContain(of.faults.name)
  await user.type(box(of.name), 'Lise')
  await user.type(box(of.place), 'Biblioteket')
  await user.type(box(of.when), 'Tirsdag 15–17')
  await user.type(box(of.owner), 'Lise Holm')
  await user.clear(screen.getByLabelText(of.agreedOn))
  await user.type(screen.getByLabelText(of.agreedOn), '2026-11-20')
  await user.click(save())
  expect(describes(screen.getByLabelText(of.agreedOn))).toContain(of.faults.agreedOn)
  await user.clear(screen.getByLabelText(of.agreedOn))
  await user.type(screen.getByLabelText(of.agreedOn), '2026-11-18')
  await user.click(save())
  expect(await screen.findByText('»Jeg kommer fra chatten.«')).toBeTruthy()
  expect(server.ofKind('bridge:save')).toHaveLength(1)
})
