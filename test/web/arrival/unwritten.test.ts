// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { tablesPer } from '../../../server/actions/figures/tablesPer.ts'
import { newLine } from '../../../server/domain/line/newLine.ts'
import { newLineWords } from '../../../shared/words/newLineWords.ts'
import { arrivalPage } from '../../../web/arrival/pages/arrivalPage.ts'
import { privacyPage } from '../../../web/arrival/pages/privacyPage.ts'
import { statisticsPage } from '../../../web/arrival/pages/statisticsPage.ts'
import { anArrival } from './aLine.ts'
import { parsed } from './parsed.ts'

test('[GUI15] the pages of a line of which nobody has written more than the municipality hold no empty sentence and no heading over nothing', () => {
  const { name, greeting, ages, controller } = newLine({ id: 'vejen', path: '/v', municipalities: [{ id: 'vejen', name: 'Vejen' }] })
  const arrival = anArrival('closed', {
    name,
    greeting,
    ages,
    controller,
    opensAt: null,
    message: { da: newLineWords.da.preparing, en: newLineWords.en.preparing },
  })
  const { line, ...setting } = arrival
  for (const page of [arrivalPage(arrival), privacyPage(arrival), statisticsPage({ ...setting, line, tablesPer })]) {
    const { body } = parsed(page)
    for (const part of body.querySelectorAll('main :is(p, h1, h2, h3, strong)'))
      if (!part.closest('[hidden], [role=status]')) expect(part.textContent?.replaceAll(/[\s.:]/g, ''), part.outerHTML).not.toBe('')
    for (const heading of body.querySelectorAll('main h2'))
      expect(heading.nextElementSibling?.tagName, heading.outerHTML).not.toMatch(/^H\d$/)
  }
  expect(parsed(arrivalPage(arrival)).body.textContent).toContain(newLineWords.da.preparing)
})
