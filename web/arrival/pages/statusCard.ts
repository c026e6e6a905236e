import { type Lang, languages } from '../../../shared/lang.ts'
import type { LineView } from '../../../shared/line.ts'
import { closing, saidExample, saidHour, when } from '../../../shared/words/when.ts'
import { type Html, html } from './html.ts'
import { pageWords } from './pageWords.ts'

/** What the state of a line means for a youth who arrives: may the youth join, and must other help be shown at once? */
export type ArrivalStanding = { mayJoin: 'yes' | 'queue' | 'urgent-only' | 'no'; showOthers: boolean }

export function arrivalStanding(line: LineView): ArrivalStanding {
  switch (line.state) {
    case 'open':
      return { mayJoin: 'yes', showOthers: false }
    case 'queue-only':
      return { mayJoin: 'queue', showOthers: false }
    case 'closing-soon':
    case 'nobody-yet':
      return { mayJoin: 'queue', showOthers: true }
    case 'full':
      return { mayJoin: 'urgent-only', showOthers: true }
    case 'closed':
    case 'down':
      return { mayJoin: 'no', showOthers: true }
  }
}

/** The card at the top: open or not, the wait, who answers, and the start button. */
export function statusCard(line: LineView, lang: Lang, now: number): Html {
  const words = pageWords[lang].arrival
  const { heading, say } = said(line, lang, now)
  const names = new Intl.ListFormat(languages[lang].locale, { type: 'disjunction' }).format(line.onDuty.map((one) => one.name))
  const join = arrivalStanding(line).mayJoin
  const label = { yes: words.start, queue: words.startQueue, 'urgent-only': words.startUrgent, no: '' }[join]
  return html`<section class="status" data-state="${line.state}" aria-labelledby="status">
<h1 id="status"><span class="lamp" aria-hidden="true"></span> ${heading}</h1>
${say.map((sentence) => html`<p class="status-say">${sentence}</p>`)}
${names && (join === 'yes' || join === 'queue') && html`<p class="status-who"><span class="sign sign-person" aria-hidden="true"></span><span>${words.youWriteWith(names)} ${line.onDuty.length === 1 && line.onDuty[0]?.title && words.whoIs(line.onDuty[0].name, line.onDuty[0].title)}</span></p>`}
${line.greeting[lang] !== '' && html`<p class="status-place">${line.greeting[lang]}</p>`}
${join !== 'no' && html`<p class="status-start"><button type="button" class="button button-main" data-start${join === 'urgent-only' && html`="urgent"`} hidden>${label}</button></p>`}
${line.campaign && (join === 'yes' || join === 'queue') && html`<p class="status-campaign">${saidExample(line.campaign.text[lang], line.campaign.isExample, lang)}</p>`}
${join === 'urgent-only' && html`<p>${words.urgentNote} <a class="tap" href="tel:112">112</a></p>`}
<p class="status-free"><span class="sign sign-anonymous" aria-hidden="true"></span>${words.free}</p>
</section>`
}

function said(line: LineView, lang: Lang, now: number): { heading: string; say: string[] } {
  const words = pageWords[lang].arrival
  const closes = line.closesAt === null ? null : saidHour(closing(line.closesAt, line.timeZone, lang), line, lang)
  const until = closes === null ? [] : [words.openUntil(closes).concat('.')]
  switch (line.state) {
    case 'open':
      return { heading: words.openNow, say: [words.openWait, ...until] }
    case 'queue-only':
      return { heading: words.queueOnly, say: [words.queueWait[line.queue ?? 'short'], ...until] }
    case 'nobody-yet':
      return { heading: words.nobodyYet, say: [words.nobodyYetSay] }
    case 'closing-soon':
      return {
        heading: closes === null ? words.openNow : words.closingSoon(closes),
        say: [words.closingSoonSay],
      }
    case 'full':
      return { heading: words.full, say: [words.fullSay] }
    case 'down':
      return { heading: words.down, say: [words.downSay, words.closedSay] }
    case 'closed': {
      const back = line.opensAt === null ? [] : [words.opensAgain(saidHour(when(line.opensAt, now, line.timeZone, lang), line, lang))]
      return { heading: words.closed, say: [...(line.message?.[lang] ? [line.message[lang]] : []), ...back, words.closedSay] }
    }
  }
}
