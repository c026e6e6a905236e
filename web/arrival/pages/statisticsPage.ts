import { operatingEvents } from '../../../shared/figures.ts'
import type { HelpNumber } from '../../../shared/help/offer.ts'
import type { LineView } from '../../../shared/line.ts'
import { BASE, bandOf, HIDDEN, SMALLEST_SHOWN } from '../../../shared/published/band.ts'
import type { Table } from '../../../shared/published/publication.ts'
import { TIME_ZONE } from '../../../shared/settings/timeZone.ts'
import type { Subject } from '../../../shared/words/da/team/figures/topics.ts'
import { helpPanel } from './helpPanel.ts'
import { type Html, html } from './html.ts'
import { demoNotice, layout, type Setting } from './layout.ts'
import { pageWords } from './pageWords.ts'
import { foot } from './public/foot.ts'

type Per = 'period' | 'year'
export type Statistics = Omit<Setting, 'timeZone'> & {
  /** The line that the reader came from. Null: all lines are offered, since each has its own who to ask. */
  line: LineView | null
  lines: LineView[]
  /** Every table that is published, as the catalogue has them. */
  tablesPer: Record<Per, Table[]>
  helpNumbers: HelpNumber[]
}

/** The counts of the made-up example. */
const MADE_UP = [0, 3, 4, 7, 12]

/** What the figures say and what they do not, for parents and journalists: what is counted, why small counts are hidden, whom to ask. */
export function statisticsPage({ line, lines, tablesPer, helpNumbers, ...setting }: Statistics): string {
  const { lang } = setting
  const words = pageWords[lang]
  const { title, intro, ...asked } = words.statistics
  const { counted, left, small, band, come, talk, who, wrong, ask } = asked
  const questions = Object.entries(asked)
  const panel = helpPanel(
    helpNumbers.filter((number) => number.regionLines.length === 0 || (line && number.regionLines.includes(line.id))),
    lang,
    false,
  )
  const part = (id: string, { heading, say }: { heading: string; say: string[] }, more?: Html) =>
    html`<section class="reading" aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${say.map((sentence) => html`<p>${sentence}</p>`)}${more}</section>`
  return layout({
    ...setting,
    timeZone: line?.timeZone ?? TIME_ZONE,
    title: words.arrival.title,
    ...(line && { name: line.name }),
    path: line ? `/statistics?line=${line.id}` : '/statistics',
    help: { [lang]: panel },
    body: html`<main class="arrival">
<p><a class="tap" href="${line?.path ?? '/'}?lang=${lang}">${words.privacy.back}</a></p>
<h1>${title}</h1>
<p>${intro}</p>
<nav class="more" aria-label="${title}"><ul>${questions.map(([id, { heading }]) => html`<li><a href="#${id}">${heading}</a></li>`)}</ul></nav>
${part('counted', counted, whatIsCounted(lang, tablesPer))}
${part('left', { ...left, say: [] }, html`<ul>${left.say.map((sentence) => html`<li>${sentence}</li>`)}</ul>`)}
${part('small', small, madeUpTable(lang))}
${part('band', band)}
${part('come', come)}
${part('talk', talk)}
${part('who', who)}
${part('wrong', wrong)}
<section class="reading" aria-labelledby="ask"><h2 id="ask">${ask.heading}</h2>${line && demoNotice(setting, line.controller.name)}${line ? whomToAsk(line, lang) : chooseLine(lines, lang)}</section>
<details class="help"><summary><span class="sign sign-help" aria-hidden="true"></span>${words.help.open}</summary>${panel}</details>
${line && foot(line, setting.about, lang)}
</main>`,
  })
}

function whatIsCounted(lang: Setting['lang'], tablesPer: Statistics['tablesPer']): Html {
  const { counted } = pageWords[lang].statistics
  const list = (entries: string[]) => html`<ul>${entries.map((entry) => html`<li>${entry}.</li>`)}</ul>`
  return html`<details><summary>${counted.chat}</summary>${list([...operatingEvents.map((event) => counted.events[event]), ...counted.sums])}<p>${counted.byTens}</p></details>
<p>${counted.tables}</p>
${(['period', 'year'] as const).map((per) => html`<details><summary>${counted.per[per]}</summary><dl>${tablesPer[per].map((table) => tableEntries(table, lang))}</dl></details>`)}`
}

/** What a table is called on the coordinator's screen, and what is counted in it and what is not, in the same words as there. */
function tableEntries(table: Table, lang: Setting['lang']): Html[] {
  const { tables, whole, left } = pageWords[lang].topics
  // The object's own keys.
  const subjects = (Object.keys(tables) as Subject[]).filter((subject) => subject.split('|')[0] === table)
  return subjects.map(
    (subject) =>
      html`<dt data-table="${table}">${tables[subject].name}</dt><dd><strong>${whole}:</strong> ${tables[subject].whole} <strong>${left}:</strong> ${tables[subject].left}</dd>`,
  )
}

/** Counts that nobody has counted, each with what may be published for it. */
function madeUpTable(lang: Setting['lang']): Html {
  const { example } = pageWords[lang].statistics.small
  const shown = (count: number) => mayBeShown(count).map((bytes) => pageWords[lang].topics.band(bandOf(bytes).low, bandOf(bytes).high))
  const row = (count: number) => {
    const [one = '', other] = shown(count)
    return html`<tr><td>${count}</td><td>${other ? example.or(one, other) : one}</td></tr>`
  }
  return html`<table class="made-up"><caption>${example.caption}</caption><thead><tr><th scope="col">${example.counted}</th><th scope="col">${example.shown}</th></tr></thead><tbody>${MADE_UP.map(row)}</tbody></table>`
}

function mayBeShown(count: number): string[] {
  if (count < SMALLEST_SHOWN) return [HIDDEN]
  return [...new Set([Math.floor(count / BASE), Math.ceil(count / BASE)])].map((n) => String(n * BASE))
}

const whomToAsk = ({ controller }: LineView, lang: Setting['lang']): Html =>
  html`${controller.name !== '' && html`<p><strong>${controller.name}.</strong> ${controller.contact[lang]}</p>`}<p>${controller.complaint[lang]}</p>`

const chooseLine = (lines: LineView[], lang: Setting['lang']): Html =>
  html`<p>${pageWords[lang].statistics.ask.choose}</p><ul class="lines">${lines.map((line) => html`<li><a href="/statistics?lang=${lang}&line=${line.id}#ask"><strong>${line.name[lang]}</strong></a></li>`)}</ul>`
