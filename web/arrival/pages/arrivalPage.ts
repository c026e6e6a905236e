import type { PageFacts, WaitingFact } from '../../../shared/doors/page.ts'
import type { Whom } from '../../../shared/help/helpFor.ts'
import type { HelpNumber, Offer } from '../../../shared/help/offer.ts'
import { perLang } from '../../../shared/lang.ts'
import type { LineView } from '../../../shared/line.ts'
import { cannotStart } from './cannotStart.ts'
import { helpList, helpPanel } from './helpPanel.ts'
import { type Html, html } from './html.ts'
import { demoNotice, layout, type Setting } from './layout.ts'
import { others } from './others.ts'
import { pageWords } from './pageWords.ts'
import { perDevice } from './perDevice.ts'
import { foot } from './public/foot.ts'
import { quickHelp } from './quickHelp.ts'
import { arrivalStanding, statusCard } from './statusCard.ts'

export type Arrival = Omit<Setting, 'timeZone'> & {
  line: LineView
  /** Changes with all that the page shows of the line. */
  mark: string
  /** All lines. The overflow of this line is shown when it cannot take more youths. */
  lines: LineView[]
  helpNumbers: HelpNumber[]
  offers: Offer[]
  toRead: WaitingFact[]
  rootPublicKey: string
}

/** A line's page. Its first paint says all that matters without any script of ours. */
export function arrivalPage(arrival: Arrival): string {
  const { line, lang } = arrival
  const words = pageWords[lang]
  const numbers = arrival.helpNumbers.filter((number) => number.regionLines.length === 0 || number.regionLines.includes(line.id))
  const offers = arrival.offers.filter((offer) => offer.lines.length === 0 || offer.lines.includes(line.id))
  const { mayJoin, showOthers } = arrivalStanding(line)
  const panels = perLang((one) => helpPanel(numbers, one, mayJoin !== 'no'))
  const about = `/privacy?lang=${lang}&line=${line.id}`
  // For parents and journalists, so it stands where they look and a youth seldom does.
  const aboutFigures = html`<p><a class="tap" href="/statistics?lang=${lang}&line=${line.id}">${words.statistics.title}</a></p>`
  const facts: PageFacts = {
    lang,
    line,
    helpNumbers: numbers,
    offers,
    toRead: arrival.toRead,
    lines: arrival.lines.map(({ id, path, name }) => ({ id, path, name })),
    rootPublicKey: arrival.rootPublicKey,
    youth: arrival.assets.youth,
    solver: arrival.assets.solver,
    neutralSite: arrival.neutralSite,
  }
  return layout({
    ...arrival,
    timeZone: line.timeZone,
    title: words.arrival.title,
    name: line.name,
    path: line.path,
    help: panels,
    down: line.state === 'down',
    head: html`<meta name="ungechat-page" content="${JSON.stringify(facts)}">`,
    body: html`<main id="arrival" class="arrival" data-mark="${arrival.mark}">
<div class="arrival-now">
<div class="picture picture-arrival" aria-hidden="true"></div>
${mayJoin !== 'no' && cannotStart(lang, line.path)}
${statusCard(line, lang, arrival.now)}
${demoNotice(arrival)}
<p class="visually-hidden" role="status" data-turned></p>
<p class="notice" role="alert" data-broken hidden>${words.arrival.broken}</p>
<noscript><p class="notice">${words.arrival.needsScript}</p></noscript>
</div>
<div class="arrival-know">
${promises(lang)}
</div>
<div class="arrival-else">
${showOthers && quickHelp(numbers, lang, line.overflowNumbers)}
<details class="help"><summary><span class="sign sign-help" aria-hidden="true"></span>${words.help.open}</summary>${panels[lang]}</details>
${showOthers && others(arrival, offers)}
</div>
<section class="more">
<p class="aside">${words.arrival.exitSay} ${perDevice(words.arrival.remembers.phone, words.arrival.remembers.computer)} ${perDevice(null, words.arrival.exitKeys)}</p>
<ul>
<li><a href="${about}#know">${words.arrival.whatWeKnow}</a></li>
<li><a href="${about}#pass">${words.arrival.passedOn}</a></li>
</ul>
${lists(numbers, lang, aboutFigures)}
<details class="whose"><summary>${words.privacy.controller}</summary>${line.controller.name !== '' && html`<p class="controller">${words.arrival.controller(line.controller.name)} ${line.controller.contact[lang]}</p>`}${demoNotice(arrival, line.controller.name)}
<p class="controller"><strong>${words.arrival.complain}</strong> ${line.controller.complaint[lang]}</p>${aboutFigures}</details>
${foot(line, arrival.about, lang)}
</section>
</main>
<div id="youth"></div>`,
  })
}

/** Other help for people who are younger or older than the line's youths, and for parents: one list each. `forParents`: what else parents ask for. */
function lists(numbers: HelpNumber[], lang: Setting['lang'], forParents: Html): Html {
  const { ages, under12, over25, parents } = pageWords[lang].arrival
  const list = (who: string, sentence: string, whom: Whom, more?: Html) =>
    html`<details class="ages"><summary>${who}</summary><p>${sentence}</p>${helpList(numbers, whom, lang)}${more}</details>`
  return html`<div class="ages-all">${list(ages.under12, under12, { age: 'under_12', role: 'youth' })}
${list(ages.over25, over25, { age: 'over_25', role: 'youth' })}
${list(ages.parents, parents, { age: null, role: 'parent' }, forParents)}</div>`
}

/** The promises, in the order of `words/da/youths/promise.ts`. Every youth has them on the screen before writing. */
function promises(lang: Setting['lang']): Html {
  const words = pageWords[lang].promise
  const item = (sign: string, sentence: string | Html, more?: Html) =>
    html`<li><span class="sign sign-${sign}" aria-hidden="true"></span><div><p>${sentence}</p>${more}</div></li>`
  return html`<section class="promise" aria-labelledby="promise">
<h2 id="promise">${words.heading}</h2>
<ul>
${item('listen', words.intro)}
${item('pen', words.nothingWrong)}
${item('anonymous', words.anonymous)}
${item('gone', words.notKept)}
${item('screen', html`${perDevice(words.screen, words.screenComputer)} ${perDevice(words.keyboard, null)}`)}
${item('quiet', words.notTold, html`<p>${words.duty}</p>`)}
${item('help', words.life)}
</ul>
</section>`
}
