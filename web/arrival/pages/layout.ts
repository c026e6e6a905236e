import { type InEach, type Lang, langs, languages, perLang } from '../../../shared/lang.ts'
import type { PublicSettings } from '../../../shared/settings/public/publicFields.ts'
import { themePath } from '../../../shared/theme/theme.ts'
import { calendar } from './calendar.ts'
import { type Html, html } from './html.ts'
import { type PageWords, pageWords } from './pageWords.ts'

/** Addresses of the built files. */
export type Assets = { script: string; styles: string[]; youth: string; solver: string }

/** What every page for youths is made from. */
export type Setting = {
  lang: Lang
  assets: Assets
  neutralSite: string
  now: number
  timeZone: string
  /** A demo: the page says that its lines, hours and names are invented. */
  demo?: boolean
  /** What the line of this page says of itself in public. Its colours are among it. */
  about?: PublicSettings | null
}

/**
 * `name`: the name of the line, so that a youth reads which line this is. `help`: the panel under the cover, in each language that the page
 * can be shown in without loading it again.
 */
type Layout = Setting & {
  title: string
  name?: InEach
  path: string
  head?: Html
  body: Html
  help: Partial<Record<Lang, Html>>
  down?: boolean
}

/** A plain dot, so that a row of tabs does not tell what this page is. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='8' cy='8' r='5' fill='%238a8f94'/%3E%3C/svg%3E"

/** The whole document: no inline script, no style attribute, and the two ways to hide always in view. */
export function layout(page: Layout): string {
  const { lang } = page
  const words = pageWords[lang].arrival
  const others = langs.filter((one) => one !== lang)
  const colours = themePath(page.about?.theme ?? null)
  const help = langs.flatMap((one) => (page.help[one] ? [{ tongue: one, panel: page.help[one] }] : []))
  return `<!doctype html>\n${
    html`<html lang="${lang}" dir="${languages[lang].dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<title>${page.title}</title>
<link rel="icon" href="${ICON}">
${page.assets.styles.map((href) => html`<link rel="stylesheet" href="${href}">`)}
${colours !== null && html`<link rel="stylesheet" href="${colours}" data-theme>`}
${page.head}
<script type="module" src="${page.assets.script}"></script>
</head>
<body data-neutral="${page.neutralSite}"${page.down && html` data-down`}>
<div id="page">
<header class="top">
<a class="top-home" href="/?lang=${lang}"${!page.name && html` aria-label="${words.title}"`}><span class="mark" aria-hidden="true"></span>${page.name && html`<span class="top-name" data-said="${JSON.stringify(page.name)}">${page.name[lang]}</span>`}</a>
<nav class="top-ways">
<span class="top-langs">${others.map((one) => html`<a class="top-lang" href="${page.path}${page.path.includes('?') ? '&' : '?'}lang=${one}" hreflang="${one}" lang="${one}">${languages[one].name}</a>`)}</span>
<button type="button" class="button button-quiet" data-hide hidden><span class="sign sign-hide" aria-hidden="true"></span>${inPlace(lang, 'hide')}</button>
<a class="button button-exit" href="${page.neutralSite}" rel="noreferrer" data-exit><span class="sign sign-exit" aria-hidden="true"></span>${inPlace(lang, 'exit')}</a>
</nav>
</header>
${page.body}
</div>
<div id="cover" class="cover" hidden>
<div lang="${lang}" dir="${languages[lang].dir}">${calendar(page.now, page.timeZone, lang)}</div>
<p class="cover-why" data-cover-why hidden>${inPlace(lang, 'showSay')}</p>
<p class="cover-ways"><button type="button" data-show>${inPlace(lang, 'show')}</button></p>
${help.length > 0 && html`<details class="cover-help"><summary aria-label="${words.coverHelp}" data-said-label="${said('coverHelp')}">?</summary>${help.map(({ tongue, panel }) => html`<div data-tongue="${tongue}"${tongue !== lang && html` lang="${tongue}" dir="${languages[tongue].dir}" hidden`}>${panel}</div>`)}</details>`}
</div>
</body>
</html>`.html
  }`
}

/** The words of the bar and the cover that change in place: the page around a talk must not be loaded again. */
type InPlace = {
  [Word in keyof PageWords['arrival']]: PageWords['arrival'][Word] extends string ? Word : never
}[keyof PageWords['arrival']]
const said = (word: InPlace): string => JSON.stringify(perLang((lang) => pageWords[lang].arrival[word]))
const inPlace = (lang: Lang, word: InPlace) => html`<span data-said="${said(word)}">${pageWords[lang].arrival[word]}</span>`

/** Says that this is a demo. `controller`: the municipality that the page names and that has nothing to do with it; empty: it names none. */
export function demoNotice({ lang, demo }: Pick<Setting, 'lang' | 'demo'>, controller?: string): Html | null {
  const words = pageWords[lang].arrival
  return demo ? html`<p class="aside notice-demo">${controller ? words.demoController(controller) : words.demo}</p>` : null
}
