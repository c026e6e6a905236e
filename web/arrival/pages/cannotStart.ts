import type { Lang } from '../../../shared/lang.ts'
import { type Html, html } from './html.ts'
import { pageWords } from './pageWords.ts'

/**
 * For a browser that loads or runs none of our scripts: says so and names other help. Otherwise the youth would wait at an open line
 * without a button. It is in the page from the start, and the style sheet shows it after some seconds.
 */
export function cannotStart(lang: Lang, path: string): Html {
  const words = pageWords[lang].arrival
  return html`<section class="cannot-start" aria-label="${words.cannotStart}"><div class="notice">
<p><strong>${words.cannotStart}</strong> ${words.cannotStartSay} <a class="tap" href="${path}?lang=${lang}">${words.startAnyway}</a></p>
<p>${words.closedSay}</p>
<p class="help-ways"><a class="button button-soft" href="tel:116111">${words.cannotStartCall}</a> <a class="button button-soft" href="sms:116111">${words.cannotStartSms}</a> <a class="button button-alarm" href="tel:112">112</a></p>
</div></section>`
}
