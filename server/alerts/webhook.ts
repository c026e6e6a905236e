import { createHmac } from 'node:crypto'
import type { Letter } from '../domain/alerts/alert.ts'
import type { HttpPost } from './post.ts'

/**
 * What a webhook is sent (docs/alerts.md). The signature is over the moment and the body: who keeps an old request cannot send it again as a
 * new one, where the receiver looks at the moment.
 */
export function webhookPost({ address, id, kind, at, lineName, text, seenUrl, key, sentAt }: Letter): HttpPost {
  const body = JSON.stringify({
    version: 1,
    id,
    kind,
    line: lineName,
    at: new Date(at).toISOString(),
    text,
    ...(seenUrl !== null && { seen: seenUrl }),
  })
  const moment = String(Math.floor(sentAt / 1000))
  return {
    url: address,
    headers: {
      'User-Agent': 'Ungechat',
      'Ungechat-Timestamp': moment,
      'Ungechat-Signature': `v1=${createHmac('sha256', key).update(`${moment}.${body}`).digest('hex')}`,
    },
    body,
  }
}
