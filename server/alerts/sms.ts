import type { Letter } from '../domain/alerts/alert.ts'
import type { OutsideSettings } from './outsideSettings.ts'
import type { HttpPost } from './post.ts'

/** What the operator's gateway is sent: the operator's body, with the number and the text put into its texts. */
export function smsPost(sms: NonNullable<OutsideSettings['sms']>, { address, text }: Letter): HttpPost {
  return {
    url: sms.url,
    headers: { 'User-Agent': 'Ungechat', ...(sms.authorization !== null && { Authorization: sms.authorization }) },
    body: JSON.stringify(filled(sms.body, { '{to}': address, '{text}': text })),
  }
}

function filled(part: unknown, marks: Record<string, string>): unknown {
  if (typeof part === 'string') return part.replace(/\{(to|text)\}/g, (mark) => marks[mark] ?? mark)
  if (Array.isArray(part)) return part.map((one) => filled(one, marks))
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, filled(value, marks)]))
}
