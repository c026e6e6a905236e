import { type Lang, languages } from '../../shared/lang.ts'
import { type SeenLinkWords, seenLink as seenDa } from '../../shared/words/da/alerts/seenLink.ts'
import { signIn as da, type SignInWords } from '../../shared/words/da/team/signIn.ts'
import { seenLink as seenEn } from '../../shared/words/en/alerts/seenLink.ts'
import { signIn as en } from '../../shared/words/en/team/signIn.ts'
import { type Html, html } from '../../web/arrival/pages/html.ts'

const words: Record<Lang, SignInWords> = { da, en }
const seenWords: Record<Lang, SeenLinkWords> = { da: seenDa, en: seenEn }

/** Common to all these pages: the language and the addresses of the style sheets. */
export type Frame = { lang: Lang; style: string[] }

export type SignInFault = 'wrong' | 'slowDown' | 'down' | 'foreign'
export type SetUpFault = 'differ' | 'too-short' | 'too-long' | 'too-common' | 'holds-login' | 'holds-name' | 'foreign' | 'slowDown'

/** `login`: the sign-in name typed before, so that the person types only the password again. */
export function signInPage(frame: Frame, fault: SignInFault | null, login = ''): string {
  const say = words[frame.lang]
  return page(
    frame,
    say.title,
    html`<h1>${say.title}</h1><p>${say.say}</p>${alert(fault && say[fault])}
<form method="post" action="/sign-in?lang=${frame.lang}">
<label for="login">${say.login}</label>
<input id="login" name="login" value="${login}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="100" required${login === '' && html` autofocus`}>
<label for="password">${say.password}</label>
<input id="password" name="password" type="password" autocomplete="current-password" maxlength="256" required${login !== '' && html` autofocus`}>
<button>${say.submit}</button>
</form>
<p class="aside">${say.help}</p><p class="aside"><a href="/?lang=${frame.lang}">${say.toChats}</a></p>`,
  )
}

/** `who`: what the person is called here, and signs in with from now on. */
export function setUpPage(frame: Frame, token: string, who: { name: string; login: string }, fault: SetUpFault | null): string {
  const say = words[frame.lang]
  const field = (id: string, label: string) => html`<label for="${id}">${label}</label>
<input id="${id}" name="${id}" type="password" autocomplete="new-password" minlength="15" maxlength="256" required>`
  return page(
    frame,
    say.setUpTitle,
    html`<h1>${say.setUpTitle}</h1><p>${say.setUpSay(who.name)}</p><p>${say.setUpListed}</p>${alert(fault && say[fault])}
<form method="post" action="/set-up/${token}?lang=${frame.lang}">
<label for="login">${say.setUpLogin}</label>
<input id="login" value="${who.login}" autocomplete="username" readonly>
${field('password', say.password)}
${field('again', say.again)}
<button>${say.setUpSubmit}</button>
</form>`,
  )
}

export function linkUsedPage(frame: Frame): string {
  const say = words[frame.lang]
  return page(
    frame,
    say.linkUsedTitle,
    html`<h1>${say.linkUsedTitle}</h1><p>${say.linkUsed}</p><p><a href="/sign-in?lang=${frame.lang}">${say.toSignIn}</a></p>`,
  )
}

/** The person is known, but has no role that opens a page: nothing more can be done here. */
export function noPageYet(frame: Frame): string {
  const say = words[frame.lang]
  return page(
    frame,
    say.noPageTitle,
    html`<h1>${say.noPageTitle}</h1><p>${say.noPage}</p><p><a href="/sign-in?lang=${frame.lang}">${say.toSignIn}</a></p>`,
  )
}

/** The page of the link in an alert. It says nothing of the line or of what happened: whoever finds the message learns no more here. */
export function seenPage(frame: Frame, step: 'ask' | 'seen' | 'gone', token: string): string {
  const { title, text, button } = seenWords[frame.lang][step]
  const form = html`<form method="post" action="/seen/${token}?lang=${frame.lang}"><button>${button}</button></form>`
  return page(frame, title, html`<h1>${title}</h1><p>${text}</p>${step === 'ask' && form}`)
}

/** Why a file is not given. */
export function noFilePage(frame: Frame, said: { title: string; why: string; back: string }): string {
  return page(
    frame,
    said.title,
    html`<h1>${said.title}</h1><p>${said.why}</p><p><a href="/coordinator?lang=${frame.lang}">${said.back}</a></p>`,
  )
}

/**
 * Leads to a page by a refresh from our own page. If the person clicked a link on another site, a redirect would still count as coming
 * from that site, and the browser would not send the SameSite=Strict cookie that was just set.
 */
export function goOnPage(frame: Frame, path: string): string {
  const say = words[frame.lang]
  return page(frame, say.title, html`<p><a href="${path}">${say.goOn}</a></p>`, html`<meta http-equiv="refresh" content="0;url=${path}">`)
}

/** The empty page that the script of a staff page fills. `data` is JSON text, escaped so that no name in it can close the element. */
export function staffShell(frame: Frame & { script: string; data: unknown }): string {
  const say = words[frame.lang]
  return document(
    frame,
    'Ungechat',
    html`<div id="app"><p class="cannot-start">${say.cannotStart} <a href="">${say.tryAgain}</a></p></div><div id="ungechat-topics" hidden>${JSON.stringify(frame.data)}</div><noscript><p>${say.needsScript}</p></noscript>`,
    html`<script type="module" src="${frame.script}"></script>`,
  )
}

const alert = (sentence: string | null) => (sentence ? html`<p class="fault" role="alert">${sentence}</p>` : null)

const page = (frame: Frame, title: string, body: Html, head?: Html) =>
  document(
    frame,
    title,
    html`<main class="sign-in"><p class="sign-in-name"><span class="sign-in-mark" aria-hidden="true"></span>Ungechat</p>${body}</main>`,
    head,
  )

function document({ lang, style }: Frame, title: string, body: Html, head?: Html): string {
  return `<!doctype html>\n${
    html`<html lang="${lang}" dir="${languages[lang].dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
${style.map((href) => html`<link rel="stylesheet" href="${href}">`)}
${head}
</head>
<body>${body}</body>
</html>`.html
  }`
}
