import { type Html, html } from './html.ts'

/** Says one thing on a phone and another on a computer; the stylesheet shows the one that is true, to eye and ear alike. */
export const perDevice = (phone: string | null, computer: string | null): Html =>
  html`${phone !== null && html`<span class="on-phone">${phone}</span>`}${computer !== null && html`<span class="on-computer">${computer}</span>`}`
