// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { OwedForms } from '../../../../web/counsellor/form/OwedForms.tsx'
import { loadWords, WordsProvider } from '../../../../web/counsellor/words.ts'
import { aForm } from '../make.ts'

afterEach(cleanup)

test('[FOR8] owed forms fold to one line; one whose youth left in haste is told at once', async () => {
  const words = await loadWords('da')
  const draw = (owed: ReturnType<typeof aForm>[]) => (
    <WordsProvider value={words}>
      <OwedForms owed={owed} whoseOf={(form) => form.form} open={() => undefined} />
    </WordsProvider>
  )
  const drawn = render(draw([aForm('a'), aForm('b'), aForm('c')]))
  const folded = () => screen.getByText('Du mangler 3 skemaer').closest('details')!
  expect(folded().open).toBe(false)
  act(() => screen.getByText('Du mangler 3 skemaer').click())
  expect(folded().open).toBe(true)
  drawn.unmount()
  render(draw([aForm('a'), aForm('b'), aForm('c', { leftQuickly: true })]))
  expect(folded().open).toBe(true)
})
