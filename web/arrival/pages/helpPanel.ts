import { anybody, helpFor, type Whom } from '../../../shared/help/helpFor.ts'
import type { HelpNumber } from '../../../shared/help/offer.ts'
import type { Lang } from '../../../shared/lang.ts'
import { type HelpFacts, helpFacts, numberFor, othersIn, quietOnes } from '../../../shared/words/helpFacts.ts'
import { type Html, html } from './html.ts'
import { pageWords } from './pageWords.ts'

/** The help panel of the server's pages. It opens without our scripts, and needs no server once the page is loaded. */
export function helpPanel(all: HelpNumber[], lang: Lang, mayTellUs: boolean): Html {
  const numbers = helpFor(all, anybody)
  const words = pageWords[lang].help
  const tellUs = mayTellUs && html`<p>${words.tellUs}</p>`
  const entry = (number: HelpNumber) => helpEntry(helpFacts(number, words, lang))
  const of = (...calls: string[]) => calls.map((call) => numberFor(numbers, call)).filter((number) => number !== undefined)
  return html`<div class="help-panel">
<p>${words.intro}</p>
<a class="button button-alarm" href="tel:112"><span class="sign sign-phone" aria-hidden="true"></span>${words.callNow('112')}</a>
<p class="help-note">${words.seesWhere}</p>
${door(words.taken.question, words.taken.say, of('82121212').map(entry), false)}
${door(words.dying.question, words.dying.say, of('116111', '70201201').map(entry), tellUs)}
${door(words.hurting.question, words.hurting.say, of('114', '116111', '1888').map(entry), tellUs)}
<h2>${words.others}</h2>
<p>${words.duty}</p>
<ul class="help-list">${othersIn(numbers).map((number) => html`<li>${entry(number)}</li>`)}</ul>
${door(words.quiet, words.quietSay, quietOnes(numbers).map(entry), false)}
</div>`
}

/** The help list for one kind of people, with every way to reach each number. */
export const helpList = (all: HelpNumber[], whom: Whom, lang: Lang): Html =>
  html`<ul class="help-list">${helpFor(all, whom).map((number) => html`<li>${helpEntry(helpFacts(number, pageWords[lang].help, lang))}</li>`)}</ul>`

const door = (question: string, say: string, entries: Html[], tellUs: Html | false) =>
  html`<details class="door"><summary>${question}</summary><p>${say}</p>${tellUs}<a class="button button-alarm" href="tel:112">112</a>${entries}</details>`

const helpEntry = (facts: HelpFacts) => html`<div class="help-entry">
<p class="help-name"><strong>${facts.name}</strong> ${facts.what}</p>
<p class="help-ways">${facts.ways.map((way) =>
  way.way === 'chat'
    ? html`<a class="button button-soft" href="${way.href}" target="_blank" rel="noopener noreferrer"><span class="sign sign-chat" aria-hidden="true"></span>${way.label}</a>`
    : html`<a class="button button-soft" href="${way.href}"><span class="sign sign-${way.way === 'sms' ? 'chat' : 'phone'}" aria-hidden="true"></span>${way.label}</a>`,
)}</p>
<ul class="help-facts">${[...facts.facts, ...(facts.checked ? [facts.checked] : [])].map((fact) => html`<li>${fact}</li>`)}</ul>
</div>`
