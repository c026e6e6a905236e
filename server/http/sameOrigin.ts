import type { Request } from 'express'

/**
 * Does a POST come from one of our pages? With `Referrer-Policy: no-referrer` browsers send `Origin: null` with the POST of a form.
 * Then `Sec-Fetch-Site` decides, which no page can forge.
 */
export function isSameOrigin(req: Request, origins: string[]): boolean {
  const origin = req.headers.origin
  if (origin !== undefined && origin !== 'null') return origins.includes(origin)
  return req.headers['sec-fetch-site'] === 'same-origin'
}

/** True if the headers say that a page of another site sent this. For requests that prove themselves by a secret and may lack an Origin. */
export function isForeign(req: Request, origins: string[]): boolean {
  const { origin } = req.headers
  const site = req.headers['sec-fetch-site']
  return (origin !== undefined && origin !== 'null' && !origins.includes(origin)) || site === 'cross-site' || site === 'same-site'
}
