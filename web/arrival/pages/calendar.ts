import { codeLocale, type Lang, languages } from '../../../shared/lang.ts'
import { almanac, weekOf } from './almanac.ts'
import { type Html, html } from './html.ts'
import { pageWords } from './pageWords.ts'

/** The cover: the current month, as any phone shows it. Nothing in it tells which page this is. */
export function calendar(now: number, timeZone: string, lang: Lang): Html {
  const [year = 0, month = 0, today = 0] = new Intl.DateTimeFormat(codeLocale, { timeZone }).format(now).split('-').map(Number)
  const { locale } = languages[lang]
  const words = pageWords[lang].arrival.calendar
  const name = new Intl.DateTimeFormat(locale, { timeZone, month: 'long', year: 'numeric' }).format(now)
  const lead = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const cells = Array.from({ length: Math.ceil((lead + days) / 7) * 7 }, (_, i) => {
    const day = i - lead + 1
    return day >= 1 && day <= days ? day : null
  })
  const weeks = Array.from({ length: cells.length / 7 }, (_, i) => cells.slice(i * 7, i * 7 + 7))
  // 1 January 2024 was a Monday.
  const weekdays = Array.from({ length: 7 }, (_, i) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' }).format(Date.UTC(2024, 0, 1 + i)),
  )
  return html`<table class="calendar">
<caption>${name}</caption>
<thead><tr><th scope="col">${words.week}</th>${weekdays.map((day) => html`<th scope="col">${day}</th>`)}</tr></thead>
<tbody>${weeks.map(
    (week, i) =>
      html`<tr><th scope="row">${weekOf(year, month, i * 7 + 1 - lead)}</th>${week.map((day) => (day === today ? html`<td aria-current="date">${day}</td>` : html`<td>${day}</td>`))}</tr>`,
  )}</tbody>
</table>
<ul class="calendar-days">${almanac(month, lang).map(({ day, name: what }) => html`<li><span>${words.day(day)}</span> ${what}</li>`)}</ul>`
}
