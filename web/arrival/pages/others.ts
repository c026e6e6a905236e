import type { Offer } from '../../../shared/help/offer.ts'
import type { Lang } from '../../../shared/lang.ts'
import type { LineView } from '../../../shared/line.ts'
import { checkedWords, contactWay, placeFacts } from '../../../shared/words/helpFacts.ts'
import { type Html, html } from './html.ts'
import { pageWords } from './pageWords.ts'

/** Other help: first the other lines that take youths now, then places near. */
export function others({ line, lines, lang }: { line: LineView; lines: LineView[]; lang: Lang }, offers: Offer[]): Html {
  const words = pageWords[lang]
  const open = line.overflow
    .map((one) => ({ ...one, state: lines.find((other) => other.id === one.id)?.state ?? one.state }))
    .filter((one) => one.state !== 'closed' && one.state !== 'full' && one.state !== 'down')
  // On a line for those under 18 a place for those over 18 is no help.
  const near = offers.filter(({ ages }) => ages === null || ages.some((age) => line.ages.includes(age)))
  return html`<section class="others">
${
  open.length > 0 &&
  html`<h2>${words.help.otherLines}</h2><p>${words.help.elsewhere}</p><ul class="lines">${open.map(
    (one) =>
      html`<li><a href="${one.path}?lang=${lang}"><strong>${one.name[lang]}</strong> <span class="lines-state" data-state="${one.state}"><span class="lamp" aria-hidden="true"></span>${words.arrival.lineStates[one.state]}</span></a></li>`,
  )}</ul>`
}
${near.length > 0 && html`<details class="places"><summary>${words.help.places}</summary><p>${words.help.duty}</p><ul class="offers">${near.map((offer) => offerCard(offer, lang))}</ul></details>`}
</section>`
}

/** A place with every way to reach it. Only places that a coordinator here has checked come to this page. */
function offerCard(offer: Offer, lang: Lang): Html {
  const words = pageWords[lang].help
  return html`<li class="offer"><strong>${offer.name}</strong><p>${offer.what[lang]}</p>
<p class="help-ways">${offer.contacts.map((contact) => {
    const { way, href, label } = contactWay(contact, words)
    if (href === null) return html`<span>${label}</span>`
    const away = way === 'chat' || way === 'link'
    return html`<a class="button button-soft" href="${href}"${away && html` target="_blank" rel="noopener noreferrer"`}>${label}</a>`
  })}</p>
<ul class="help-facts">${placeFacts(offer, words, lang).map((fact) => html`<li>${fact}</li>`)}</ul>
<p class="aside">${checkedWords(offer.checkedOn, words, lang)}</p></li>`
}
