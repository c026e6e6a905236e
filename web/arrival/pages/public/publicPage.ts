import type { HelpNumber } from '../../../../shared/help/offer.ts'
import type { LineView } from '../../../../shared/line.ts'
import type { PublicSettings } from '../../../../shared/settings/public/publicFields.ts'
import { helpPanel } from '../helpPanel.ts'
import { type Html, html } from '../html.ts'
import { demoNotice, layout, type Setting } from '../layout.ts'
import { pageWords } from '../pageWords.ts'
import { foot } from './foot.ts'

/** What a page about a line is made from: the line, and what it says of itself in public. */
export type AboutLine = Omit<Setting, 'timeZone' | 'about'> & { line: LineView; about: PublicSettings; helpNumbers: HelpNumber[] }

/** A page to read about a line: one tap from the line's own page and one tap back, without any script. */
export function publicPage({ line, helpNumbers, ...setting }: AboutLine, page: { path: string; title: string; body: Html }): string {
  const { lang, about } = setting
  const words = pageWords[lang]
  const panel = helpPanel(
    helpNumbers.filter((number) => number.regionLines.length === 0 || number.regionLines.includes(line.id)),
    lang,
    false,
  )
  return layout({
    ...setting,
    timeZone: line.timeZone,
    title: words.arrival.title,
    name: line.name,
    path: `${page.path}?line=${line.id}`,
    help: { [lang]: panel },
    body: html`<main class="arrival">
<p><a class="tap" href="${line.path}?lang=${lang}">${words.privacy.back}</a></p>
<h1>${page.title}</h1>
${demoNotice(setting, line.controller.name)}
${page.body}
<details class="help"><summary><span class="sign sign-help" aria-hidden="true"></span>${words.help.open}</summary>${panel}</details>
${foot(line, about, lang)}
</main>`,
  })
}

/** A part of such a page under its heading. */
export const pagePart = (id: string, heading: string, body: Html | Html[]): Html =>
  html`<section class="reading" aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${body}</section>`
