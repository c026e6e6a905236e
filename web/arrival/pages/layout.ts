import type { Lang } from '../../../shared/lang.ts'
import { calendar } from './calendar.ts'
import { type Html, html } from './html.ts'
import { pageWords } from './pageWords.ts'

/** Addresses of the built files. */
export type Assets = { script: string; styles: string[]; youth: string; solver: string }

/** What every page for youths is made from. */
export type Setting = { lang: Lang; assets: Assets; neutralSite: string; now: number; timeZone: string }

/** `name`: the name of the line, so that a youth reads which line this is. */
type Layout = Setting & {
  title: string
  name?: string
  otherName?: string
  path: string
  head?: Html
  body: Html
  help: Html | null
  otherHelp?: Html
  down?: boolean
}

/** A plain dot, so that a row of tabs does not tell what this page is. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='8' cy='8' r='5' fill='%238a8f94'/%3E%3C/svg%3E"

/** The whole document: no inline script, no style attribute, and the two ways to hide always in view. */
export function layout(page: Layout): string {
  const words = pageWords[page.lang].arrival
  const other = page.lang === 'da' ? 'en' : 'da'
  const others = pageWords[other].arrival
  return `<!doctype html>\n${
    html`<html lang="${page.lang}">
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
${page.head}
<script type="module" src="${page.assets.script}"></script>
</head>
<body data-neutral="${page.neutralSite}"${page.down && html` data-down`}>
<div id="page">
<header class="top">
<a class="top-home" href="/?lang=${page.lang}"${!page.name && html` aria-label="${words.title}"`}><span class="mark" aria-hidden="true"></span>${page.name && html`<span class="top-name"${page.otherName && html` data-other="${page.otherName}"`}>${page.name}</span>`}</a>
<nav class="top-ways">
<a class="top-lang" href="${page.path}${page.path.includes('?') ? '&' : '?'}lang=${other}" hreflang="${other}" lang="${other}"><span data-other="${others.otherLang}">${words.otherLang}</span></a>
<button type="button" class="button button-quiet" data-hide hidden><span class="sign sign-hide" aria-hidden="true"></span><span data-other="${others.hide}">${words.hide}</span></button>
<a class="button button-exit" href="${page.neutralSite}" rel="noreferrer" data-exit><span class="sign sign-exit" aria-hidden="true"></span><span data-other="${others.exit}">${words.exit}</span></a>
</nav>
</header>
${page.body}
</div>
<div id="cover" class="cover" hidden>
<div lang="${page.lang}">${calendar(page.now, page.timeZone, page.lang)}</div>
<p class="cover-why" data-cover-why hidden><span data-other="${others.showSay}">${words.showSay}</span></p>
<p class="cover-ways"><button type="button" data-show><span data-other="${others.show}">${words.show}</span></button></p>
${page.help && html`<details class="cover-help"><summary aria-label="${words.coverHelp}" data-other-label="${others.coverHelp}">?</summary><div data-tongue="${page.lang}">${page.help}</div>${page.otherHelp && html`<div data-tongue="${other}" lang="${other}" hidden>${page.otherHelp}</div>`}</details>`}
</div>
</body>
</html>`.html
  }`
}
