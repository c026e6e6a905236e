// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { tablesPer } from '../../../server/actions/figures/tablesPer.ts'
import { newLine } from '../../../server/domain/line/newLine.ts'
import { langs } from '../../../shared/lang.ts'
import { publicOf } from '../../../shared/settings/public/publicFields.ts'
import type { LineStatement } from '../../../shared/settings/public/statement.ts'
import { newLineWords } from '../../../shared/words/newLineWords.ts'
import { arrivalPage } from '../../../web/arrival/pages/arrivalPage.ts'
import { privacyPage } from '../../../web/arrival/pages/privacyPage.ts'
import { standardPage } from '../../../web/arrival/pages/public/standardPage.ts'
import { statementPage } from '../../../web/arrival/pages/public/statementPage.ts'
import { statisticsPage } from '../../../web/arrival/pages/statisticsPage.ts'
import { anArrival } from './aLine.ts'
import { parsed } from './parsed.ts'

const unwritten = () => newLine({ id: 'vejen', path: '/v', municipalities: [{ id: 'vejen', name: 'Vejen' }] })

test('[GUI15] the pages of a line of which nobody has written more than the municipality hold no empty sentence and no heading over nothing', () => {
  const { name, greeting, ages, controller } = unwritten()
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

const statement: LineStatement = {
  ...{ status: 'partly', faults: [{ why: 'breaks', what: { da: 'Kortet.', en: 'The map.' } }], method: 'self', judge: 'Mette Holm' },
  ...{ judgedOn: '2026-11-01', reviewedOn: '2026-11-01', phone: '76 50 50 00', email: 'chat@example.dk', officialAddress: '' },
}
const training = { da: 'Alle er uddannet.', en: 'All are trained.' }

test('[GUI19] where nobody has written who is responsible, what a line says in public still has whole sentences, in each language', () => {
  const line = { ...anArrival('closed', { controller: unwritten().controller }).line }
  const about = publicOf({})
  const filled = { ...about, statement, standard: { ...about.standard, training } }
  for (const lang of langs)
    for (const demo of [false, true]) {
      const setting = { ...anArrival('closed'), line, lang, demo }
      const pages = [about, filled].flatMap((of) => [
        statementPage({ ...setting, about: of }),
        standardPage({ ...setting, about: of, kept: null }),
        privacyPage({ ...setting, about: of }),
      ])
      for (const page of pages)
        for (const part of parsed(page).body.querySelectorAll('main :is(p, dd, li)'))
          expect(part.textContent, part.outerHTML).not.toMatch(/^\s*(skal|must|har|is|are)\b|\s[.,:]|^\s*[.,:]|\S {2}\S/)
    }
})
