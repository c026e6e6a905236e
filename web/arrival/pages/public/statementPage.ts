import { telOf } from '../../../../shared/help/telOf.ts'
import type { LineView } from '../../../../shared/line.ts'
import { faultReasons, type LineStatement, OFFICIAL_ADDRESS } from '../../../../shared/settings/public/statement.ts'
import { TIME_ZONE } from '../../../../shared/settings/timeZone.ts'
import { dateInWords } from '../../../../shared/words/when.ts'
import { helpPanel } from '../helpPanel.ts'
import { type Html, html } from '../html.ts'
import { layout, type Setting } from '../layout.ts'
import { pageWords } from '../pageWords.ts'
import { type AboutLine, pagePart, publicPage } from './publicPage.ts'

/** Where Digitaliseringsstyrelsen, which sees to it that the law is kept, says how one complains. */
const COMPLAIN = 'https://digst.dk/digital-inklusion/webtilgaengelighed/oplever-du-ikke-tilgaengeligt-indhold/'

/** The accessibility statement of a line, in the parts that the law asks for; or that there is none. */
export function statementPage(page: AboutLine): string {
  const { about, lang } = page
  const { title } = pageWords[lang].statement
  return publicPage(page, {
    path: '/accessibility',
    title,
    body: about.statement ? written(page, about.statement) : missing(page),
  })
}

function missing({ line, lang }: AboutLine): Html {
  const words = pageWords[lang].statement
  return html`<p class="notice">${words.missing}</p><p>${words.missingSay(line.controller.name)}</p>
${pagePart('complain', words.complain.heading, html`<p>${words.complain.missing}</p>${howToComplain(lang)}`)}`
}

function written({ line, lang }: AboutLine, statement: LineStatement): Html {
  const words = pageWords[lang].statement
  const { status, faults, method, judge, judgedOn, reviewedOn, phone, email, officialAddress } = statement
  const listed = faultReasons.flatMap((why) => {
    const some = faults.filter((fault) => fault.why === why)
    return some.length === 0 ? [] : [html`<p>${words.faults[why]}</p><ul>${some.map(({ what }) => html`<li>${what[lang]}</li>`)}</ul>`]
  })
  return html`<p>${words.intro(line.controller.name, line.name[lang])}</p>
<p class="aside">${words.law}</p>
${OFFICIAL_ADDRESS.test(officialAddress) && html`<p><a class="tap" href="${officialAddress}" rel="noreferrer">${words.official}</a></p>`}
${pagePart('status', words.status.heading, html`<p>${words.status[status]} ${words.status.standard}</p>`)}
${listed.length > 0 && pagePart('faults', words.faults.heading, listed)}
${pagePart('contact', words.contact.heading, html`<p>${words.contact.say}</p><dl><dt>${words.contact.phone}</dt><dd><a class="tap" href="${telOf(phone)}">${phone}</a></dd><dt>${words.contact.email}</dt><dd><a class="tap" href="mailto:${email}">${email}</a></dd></dl><p class="aside">${words.contact.open}</p>`)}
${pagePart('complain', words.complain.heading, html`<p>${words.complain.say}</p>${howToComplain(lang)}`)}
${pagePart('judged', words.judged.heading, html`<p>${words.judged.when(judge, dateInWords(judgedOn, lang))} ${words.judged[method]} ${words.judged.reviewed(dateInWords(reviewedOn, lang))}</p>`)}`
}

const howToComplain = (lang: Setting['lang']): Html =>
  html`<p><a class="tap" href="${COMPLAIN}" rel="noreferrer">${pageWords[lang].statement.complain.link}</a></p>`

/** The statements of all lines, under the short address at which the law wants them found. */
export function statementsPage({
  lines,
  helpNumbers,
  ...setting
}: Omit<Setting, 'timeZone'> & Pick<AboutLine, 'helpNumbers'> & { lines: LineView[] }): string {
  const { lang } = setting
  const words = pageWords[lang]
  const panel = helpPanel(
    helpNumbers.filter((number) => number.regionLines.length === 0),
    lang,
    false,
  )
  return layout({
    ...setting,
    timeZone: lines[0]?.timeZone ?? TIME_ZONE,
    title: words.arrival.title,
    path: '/was',
    help: { [lang]: panel },
    body: html`<main class="arrival">
<p><a class="tap" href="/?lang=${lang}">${words.privacy.back}</a></p>
<h1>${words.statement.title}</h1>
<p>${words.statement.all}</p>
<ul class="lines">${lines.map((line) => html`<li><a href="/accessibility?lang=${lang}&line=${line.id}"><strong>${line.name[lang]}</strong></a></li>`)}</ul>
<details class="help"><summary><span class="sign sign-help" aria-hidden="true"></span>${words.help.open}</summary>${panel}</details>
</main>`,
  })
}
