// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { publicOf } from '../../../shared/settings/public/publicFields.ts'
import type { Theme } from '../../../shared/theme/theme.ts'
import { arrivalPage } from '../../../web/arrival/pages/arrivalPage.ts'
import { MARK_MS, turnOver } from '../../../web/arrival/turnOver.ts'
import { aStandard } from '../../support/publicFields.ts'
import { anArrival } from './aLine.ts'
import { parsed } from './parsed.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const red: Theme = { light: '#7a1f2d', dark: '#f0a8a8' }
const blue: Theme = { light: '#1f3d7a', dark: '#a8c0f0' }
const sheets = () => [...document.head.querySelectorAll('link[data-theme]')].map((sheet) => sheet.getAttribute('href'))

test('[PUB9] colours come, change and go on an open page, and the ways at its foot with them; what is folded open stays open', async () => {
  const now = { theme: null as Theme, standard: publicOf({}).standard, mark: 'a' }
  const read = () =>
    parsed(arrivalPage({ ...anArrival('open'), mark: now.mark, about: { ...publicOf({}), theme: now.theme, standard: now.standard } }))
  const first = read()
  document.head.innerHTML = first.head.innerHTML
  document.body.innerHTML = first.body.innerHTML
  const folded = document.querySelector<HTMLDetailsElement>('details.help')!
  folded.open = true
  turnOver({ document, read: async () => read(), mark: async () => now.mark, mayTurn: () => true, turned: () => {} })
  const becomes = async (change: Partial<typeof now>) => {
    Object.assign(now, change)
    await vi.advanceTimersByTimeAsync(MARK_MS)
    return sheets()
  }
  expect(sheets()).toEqual([])
  expect(await becomes({ theme: red, mark: 'b' })).toEqual(['/theme/7a1f2d-f0a8a8.css'])
  expect(await becomes({ theme: blue, mark: 'c' })).toEqual(['/theme/1f3d7a-a8c0f0.css'])
  expect(document.querySelectorAll('.foot a')).toHaveLength(1)
  expect(await becomes({ theme: null, standard: aStandard, mark: 'd' })).toEqual([])
  expect(document.querySelectorAll('.foot a')).toHaveLength(2)
  expect(folded.isConnected && folded.open).toBe(true)
})
