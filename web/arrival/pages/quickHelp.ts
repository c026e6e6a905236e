import type { HelpNumber } from '../../../shared/help/offer.ts'
import type { Lang } from '../../../shared/lang.ts'
import { helpFacts, numberFor } from '../../../shared/words/helpFacts.ts'
import { type Html, html } from './html.ts'
import { pageWords } from './pageWords.ts'

/** Help where this line cannot promise an answer: 112, and one number to call and to text. All other help stays folded below. */
export function quickHelp(numbers: HelpNumber[], lang: Lang): Html {
  const words = pageWords[lang].help
  const first = numberFor(numbers, '116111') ?? numbers.find((number) => number.call !== '112')
  const facts = first && helpFacts(first, words, lang)
  return html`<section class="quick" aria-labelledby="quick">
<h2 id="quick">${words.quick}</h2>
<p class="quick-ways"><a class="button button-alarm" href="tel:112"><span class="sign sign-phone" aria-hidden="true"></span>${words.callNow('112')}</a>
${facts?.ways
  .filter(({ way }) => way !== 'chat')
  .map(
    ({ way, href, label }) =>
      html`<a class="button button-soft" href="${href}"><span class="sign sign-${way === 'sms' ? 'chat' : 'phone'}" aria-hidden="true"></span>${label}</a>`,
  )}</p>
${facts && html`<p class="aside"><strong>${facts.name}</strong> ${first?.hours?.[lang] ?? facts.what}</p>`}
</section>`
}
