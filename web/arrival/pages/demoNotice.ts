import { type Html, html } from './html.ts'
import type { Setting } from './layout.ts'
import { pageWords } from './pageWords.ts'

/** Says that this is a demo. `controller`: the municipality that the page names and that has nothing to do with it. */
export function demoNotice({ lang, demo }: Pick<Setting, 'lang' | 'demo'>, controller?: string): Html | null {
  const words = pageWords[lang].arrival
  return demo ? html`<p class="aside notice-demo">${controller === undefined ? words.demo : words.demoController(controller)}</p>` : null
}
