import { anybody, helpFor } from '../../../shared/help/helpFor.ts'
import type { HelpNumber } from '../../../shared/help/offer.ts'
import type { Lang } from '../../../shared/lang.ts'
import { type HelpFacts, helpFacts, numberFor } from '../../../shared/words/helpFacts.ts'
import { type Html, html } from './html.ts'
import { pageWords } from './pageWords.ts'

/**
 * Help where this line cannot promise an answer: 112, what the line names at this hour, and one number to call and to text. All other help
 * stays folded below. `named`: by id.
 */
export function quickHelp(numbers: HelpNumber[], lang: Lang, named: string[]): Html {
  const words = pageWords[lang].help
  const usual = numberFor(numbers, '116111') ?? numbers.find((number) => number.call !== '112')
  const known = helpFor(numbers, anybody)
  const first = named.flatMap((id) => known.filter((number) => number.id === id))
  const shown = [...first, ...(usual && !first.includes(usual) ? [usual] : [])]
  const ways = (facts: HelpFacts, withChat: boolean) =>
    facts.ways
      .filter(({ way }) => withChat || way !== 'chat')
      .map(
        ({ way, href, label }) =>
          html`<a class="button button-soft" href="${href}"${way === 'chat' && html` target="_blank" rel="noopener noreferrer"`}><span class="sign sign-${way === 'call' ? 'phone' : 'chat'}" aria-hidden="true"></span>${label}</a>`,
      )
  const said = (number: HelpNumber, facts: HelpFacts) => html`<strong>${facts.name}</strong> ${number.hours?.[lang] ?? facts.what}`
  const alarm = html`<a class="button button-alarm" href="tel:112"><span class="sign sign-phone" aria-hidden="true"></span>${words.callNow('112')}</a>`
  const [only] = shown
  const body =
    first.length === 0
      ? html`<p class="quick-ways">${alarm}
${only && ways(helpFacts(only, words, lang), false)}</p>
${only && html`<p class="aside">${said(only, helpFacts(only, words, lang))}</p>`}`
      : html`<p class="quick-ways">${alarm}</p>${shown.map((number) => {
          const facts = helpFacts(number, words, lang)
          return html`<p class="quick-name">${said(number, facts)}</p><p class="quick-ways">${ways(facts, first.includes(number))}</p>`
        })}`
  return html`<section class="quick" aria-labelledby="quick">
<h2 id="quick">${words.quick}</h2>
${body}
</section>`
}
