import type { HelpNumber } from '../../../shared/help/offer.ts'
import type { LineView } from '../../../shared/line.ts'
import { TIME_ZONE } from '../../../shared/settings/timeZone.ts'
import { helpPanel } from './helpPanel.ts'
import { type Html, html } from './html.ts'
import { demoNotice, layout, type Setting } from './layout.ts'
import { pageWords } from './pageWords.ts'
import { foot } from './public/foot.ts'

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
    timeZone: line?.timeZone ?? TIME_ZONE,
    title: words.arrival.title,
    ...(line && { name: line.name }),
    path: line ? `/privacy?line=${line.id}` : '/privacy',
    help: { [lang]: panel },
    body: html`<main class="arrival">
<p><a class="tap" href="${line?.path ?? '/'}?lang=${lang}">${words.privacy.back}</a></p>
<h1>${words.privacy.title}</h1>
<section class="reading"><h2 id="know">${know.heading}</h2>${said(know.say.slice(0, OPEN))}<details><summary>${know.more}</summary>${said(know.say.slice(OPEN))}</details></section>
<section class="reading"><h2 id="pass">${pass.heading}</h2>${said(pass.say)}</section>
${line && html`<section class="reading">${line.controller.name !== '' && html`<h2>${words.privacy.controller}</h2>`}${demoNotice(setting, line.controller.name)}${line.controller.name !== '' && html`<p>${line.controller.name}. ${line.controller.contact[lang]}</p>`}${dpo(setting)}${joint(setting)}<h2>${words.privacy.complaint}</h2><p>${line.controller.complaint[lang]}</p></section>`}
<p><a class="tap" href="/statistics?lang=${lang}${line && `&line=${line.id}`}">${words.statistics.title}</a></p>
<details class="help"><summary><span class="sign sign-help" aria-hidden="true"></span>${words.help.open}</summary>${panel}</details>
${line && foot(line, setting.about, lang)}
</main>`,
  })
}

type About = Pick<Setting, 'lang' | 'about'>

/** Whom one asks who sees to it that the rules are kept (GDPR art. 13(1)(b)), if the line has said so. */
function dpo({ lang, about }: About): Html | null {
  const { heading, say } = pageWords[lang].privacy.dpo
  const who = about?.dpo[lang] ?? ''
  return who.trim() === '' ? null : html`<h2 id="dpo">${heading}</h2><p>${say}</p><p>${who}</p>`
}

/** Who shares the responsibility, and who does what: the essence of what they have agreed (GDPR art. 26(2)). */
function joint({ lang, about }: About): Html | null {
  const { heading, say, answersFor } = pageWords[lang].privacy.joint
  const all = about?.jointControllers ?? []
  if (all.length === 0) return null
  return html`<h2 id="joint">${heading}</h2><p>${say}</p><dl>${all.map(
    (one) =>
      html`<dt>${one.municipality}: ${one.name}</dt><dd>${one.contact[lang]}</dd><dd><strong>${answersFor}</strong> ${one.answersFor[lang]}</dd>`,
  )}</dl>`
}
