import type { HelpNumber } from '../../../shared/help/offer.ts'
import type { LineView } from '../../../shared/line.ts'
import { TIME_ZONE } from '../../../shared/settings/timeZone.ts'
import { helpPanel } from './helpPanel.ts'
import { type Html, html } from './html.ts'
import { demoNotice, layout, type Setting } from './layout.ts'
import { pageWords } from './pageWords.ts'

export type Lines = Omit<Setting, 'timeZone'> & { lines: LineView[]; helpNumbers: HelpNumber[] }

/** The page `/`: the youth finds the right line. */
export function linesPage({ lines, helpNumbers, ...setting }: Lines): string {
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
    path: '/',
    help: { [lang]: panel },
    down: lines.some((line) => line.state === 'down'),
    body: html`<main class="arrival">
<div class="picture picture-arrival" aria-hidden="true"></div>
${lines.length === 0 ? noLines(lang) : html`<section class="status"><h1>${words.arrival.linesHeading}</h1><p>${words.promise.intro} ${words.arrival.linesIntro}</p></section>`}
${lines.length > 0 && demoNotice(setting)}
<div class="notice" data-held hidden><p>${words.moving.heldFront}</p><p class="status-start"><a class="button button-main" href="/">${words.moving.back}</a></p></div>
${
  lines.length > 0 &&
  html`<ul class="lines">${lines.map(
    (line) =>
      html`<li><a href="${line.path}?lang=${lang}" data-line="${line.id}"><strong>${line.name[lang]}</strong> <span class="lines-greeting">${line.greeting[lang]}</span> <span class="lines-state" data-state="${line.state}"><span class="lamp" aria-hidden="true"></span>${words.arrival.lineStates[line.state]}</span></a></li>`,
  )}</ul>`
}
<details class="help"${lines.length === 0 && html` open`}><summary><span class="sign sign-help" aria-hidden="true"></span>${words.help.open}</summary>${panel}</details>
${lines.length === 0 && html`<p class="notice">${words.arrival.noLinesStaff}</p>`}
<p><a class="tap" href="/statistics?lang=${lang}">${words.statistics.title}</a></p>
${lines.length > 0 && html`<ul class="foot"><li><a class="tap" href="/was?lang=${lang}">${words.statement.link}</a></li></ul>`}
</main>`,
  })
}

/** Nobody has made a line yet: where a youth finds somebody now. What the person does who sets the chat up stands below the help. */
function noLines(lang: Setting['lang']): Html {
  const words = pageWords[lang].arrival
  return html`<section class="status"><h1>${words.noLines}</h1><p>${words.noLinesSay}</p></section>`
}
