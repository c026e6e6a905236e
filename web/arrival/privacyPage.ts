import type { LineView } from '../../shared/line.ts'
import type { HelpNumber } from '../../shared/offer.ts'
import { helpPanel } from './helpPanel.ts'
import { html } from './html.ts'
import { layout, type Setting } from './layout.ts'
import { pageWords } from './pageWords.ts'

export type Privacy = Omit<Setting, 'timeZone'> & { line: LineView | null; helpNumbers: HelpNumber[] }

/** What we know, what happens if it is passed on, who is responsible, and how to complain. */
export function privacyPage({ line, helpNumbers, ...setting }: Privacy): string {
  const { lang } = setting
  const words = pageWords[lang]
  const panel = helpPanel(
    helpNumbers.filter((number) => number.regionLines.length === 0 || (line && number.regionLines.includes(line.id))),
    lang,
    false,
  )
  const part = (id: 'know' | 'pass') =>
    html`<section class="reading"><h2 id="${id}">${words.privacy[id].heading}</h2>${words.privacy[id].say.map((sentence) => html`<p>${sentence}</p>`)}</section>`
  return layout({
    ...setting,
    timeZone: line?.timeZone ?? 'Europe/Copenhagen',
    title: words.arrival.title,
    ...(line && { name: line.name[lang] }),
    path: line ? `/privacy?line=${line.id}` : '/privacy',
    help: panel,
    body: html`<main class="arrival">
<p><a href="${line?.path ?? '/'}?lang=${lang}">${words.privacy.back}</a></p>
<h1>${words.privacy.title}</h1>
${part('know')}
${part('pass')}
${line && html`<section class="reading"><h2>${words.privacy.controller}</h2><p>${line.controller.name}. ${line.controller.contact[lang]}</p><h2>${words.privacy.complaint}</h2><p>${line.controller.complaint[lang]}</p></section>`}
<details class="help"><summary><span class="sign sign-help" aria-hidden="true"></span>${words.help.open}</summary>${panel}</details>
</main>`,
  })
}
