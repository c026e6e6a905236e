import { type Html, html } from './html.ts'

/** One text for a phone and another for a computer. The style sheet shows the true one, and hides the other from screen readers, too. */
export const perDevice = (phone: string | null, computer: string | null): Html =>
  html`${phone !== null && html`<span class="on-phone">${phone}</span>`}${computer !== null && html`<span class="on-computer">${computer}</span>`}`
