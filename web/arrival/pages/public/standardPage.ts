import { type Lang, languages } from '../../../../shared/lang.ts'
import { isStandardEmpty, type PromiseKept, standardTexts } from '../../../../shared/settings/public/standard.ts'
import { type Html, html } from '../html.ts'
import { pageWords } from '../pageWords.ts'
import { type AboutLine, pagePart, publicPage } from './publicPage.ts'

/** What a line promises, and how it kept what can be counted. What nobody has filled in is not shown. */
export function standardPage({ kept, ...page }: AboutLine & { kept: PromiseKept | null }): string {
  const { line, about, lang } = page
  const words = pageWords[lang].standard
  const { standard } = about
  const texts = standardTexts.filter((of) => standard[of][lang].trim() !== '')
  const body = isStandardEmpty(standard)
    ? html`<p>${words.none}</p>`
    : html`<p>${words.intro(line.name[lang])}</p>
${standard.wait && pagePart('wait', words.wait.heading, html`<p>${words.wait.promise(standard.wait.percent, standard.wait.minutes)}</p>${kept && keptInWords(kept, standard.wait.minutes, lang)}`)}
${texts.map((of) => pagePart(of, words[of].heading, html`<p>${standard[of][lang]}</p>`))}
${line.controller.name !== '' && pagePart('broken', words.broken.heading, html`<p>${words.broken.say(line.controller.name)}</p>`)}`
  return publicPage(page, { path: '/standard', title: words.title, body })
}

function keptInWords({ quarter, kept, madeUp }: PromiseKept, minutes: number, lang: Lang): Html {
  const { wait } = pageWords[lang].standard
  const span = spanOf(quarter, lang)
  if (kept === 'too-few') return html`<p>${wait.tooFew(span)}</p>`
  const said =
    kept === 'few-after'
      ? wait.fewAfter(span, minutes)
      : kept === 'few-within'
        ? wait.fewWithin(span, minutes)
        : wait.kept(span, kept, minutes)
  return html`<p><strong>${said}</strong></p><p class="aside">${wait.counted}</p>${madeUp && html`<p class="aside notice-demo">${wait.madeUp}</p>`}`
}

/** `2026-Q3` as its first and last month. */
function spanOf(quarter: string, lang: Lang): string {
  const [year = '', at = ''] = quarter.split('-Q')
  const month = (i: number) =>
    new Intl.DateTimeFormat(languages[lang].locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(Number(year), i, 1))
  const first = (Number(at) - 1) * 3
  return pageWords[lang].standard.wait.span(month(first), month(first + 2), year)
}
