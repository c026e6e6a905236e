import type { HelpNumber } from '../../../shared/help/offer.ts'
import { TIME_ZONE } from '../../../shared/settings/timeZone.ts'
import type { MessageKind } from '../../../shared/words/da/youths/message.ts'
import { helpPanel } from './helpPanel.ts'
import { html } from './html.ts'
import { layout, type Setting } from './layout.ts'
import { pageWords } from './pageWords.ts'
import { quickHelp } from './quickHelp.ts'

export type Message = Omit<Setting, 'timeZone'> & { kind: MessageKind; helpNumbers: HelpNumber[] }

/** A kind page for an error. It holds help, so that an error is not a dead end. */
export function messagePage({ kind, helpNumbers, ...setting }: Message): string {
  const words = pageWords[setting.lang]
  const numbers = helpNumbers.filter((number) => number.regionLines.length === 0)
  const panel = helpPanel(numbers, setting.lang, false)
  return layout({
    ...setting,
    timeZone: TIME_ZONE,
    title: words.arrival.title,
    path: '/',
    help: {},
    down: kind === 'down',
    body: html`<main class="arrival">
<section class="status"><h1>${words.message[kind].heading}</h1><p>${words.message[kind].say}</p>
<p class="status-start"><a class="button button-main" href="/?lang=${setting.lang}">${words.message.toStart}</a></p></section>
${quickHelp(numbers, setting.lang, [])}
<details class="help"><summary><span class="sign sign-help" aria-hidden="true"></span>${words.help.open}</summary>${panel}</details>
</main>`,
  })
}
