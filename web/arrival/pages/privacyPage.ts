import type { HelpNumber } from '../../../shared/help/offer.ts'
import type { LineView } from '../../../shared/line.ts'
import { helpPanel } from './helpPanel.ts'
import { html } from './html.ts'
import { demoNotice, layout, type Setting } from './layout.ts'
import { pageWords } from './pageWords.ts'

export type Privacy = Omit<Setting, 'timeZone'> & { line: LineView | null; helpNumbers: HelpNumber[] }

/**
 * How many sentences on what we know are not folded: that we do not know who the youth is, and who can read. What the server sees is
 * folded.
 */
const OPEN = 3

/** What we know, what happens if it is passed on, who is responsible, and how to complain. */
export function privacyPage({ line, helpNumbers, ...setting }: Privacy): string {
  const { lang } = setting
  const words = pageWords[lang]
  const panel = helpPanel(
    helpNumbers.filter((number) => number.regionLines.length === 0 || (line && number.regionLines.includes(line.id))),
    lang,
    false,
  )
  const said = (sentences: string[]) => sentences.map((sentence) => html`<p>${sentence}</p>`)
  const { know, pass } = words.privacy
  return layout({
    ...setting,
    timeZone: line?.timeZone ?? 'Europe/Copenhagen',
    title: words.arrival.title,
    ...(line && { name: line.name }),
    path: line ? `/privacy?line=${line.id}` : '/privacy',
    help: { [lang]: panel },
    body: html`<main class="arrival">
<p><a class="tap" href="${line?.path ?? '/'}?lang=${lang}">${words.privacy.back}</a></p>
<h1>${words.privacy.title}</h1>
<section class="reading"><h2 id="know">${know.heading}</h2>${said(know.say.slice(0, OPEN))}<details><summary>${know.more}</summary>${said(know.say.slice(OPEN))}</details></section>
<section class="reading"><h2 id="pass">${pass.heading}</h2>${said(pass.say)}</section>
${line && html`<section class="reading">${line.controller.name !== '' && html`<h2>${words.privacy.controller}</h2>`}${demoNotice(setting, line.controller.name)}${line.controller.name !== '' && html`<p>${line.controller.name}. ${line.controller.contact[lang]}</p>`}<h2>${words.privacy.complaint}</h2><p>${line.controller.complaint[lang]}</p></section>`}
<p><a class="tap" href="/statistics?lang=${lang}${line && `&line=${line.id}`}">${words.statistics.title}</a></p>
<details class="help"><summary><span class="sign sign-help" aria-hidden="true"></span>${words.help.open}</summary>${panel}</details>
</main>`,
  })
}
