import type { Request } from 'express'

/**
 * Whether a POST comes from a page of ours. With `Referrer-Policy: no-referrer` browsers send `Origin: null` with a form's own
 * POST, so there `Sec-Fetch-Site` speaks, which no page can forge.
 */
export function isSameOrigin(req: Request, origins: string[]): boolean {
  const origin = req.headers.origin
  if (origin !== undefined && origin !== 'null') return origins.includes(origin)
  return req.headers['sec-fetch-site'] === 'same-origin'
}

/** True when a browser says outright that somebody else's page sent this. For requests whose own secret is the proof. */
export function isForeign(req: Request, origins: string[]): boolean {
  const { origin } = req.headers
  const site = req.headers['sec-fetch-site']
  return (origin !== undefined && origin !== 'null' && !origins.includes(origin)) || site === 'cross-site' || site === 'same-site'
}
