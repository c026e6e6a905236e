import type { IncomingMessage } from 'node:http'

/** Is this hop one of our proxies? Express makes the function from the setting TRUSTED_PROXIES. */
export type Trust = (address: string, hop: number) => boolean

/** The nearest hop that is not our proxy. It equals `req.ip`, but works for requests that do not pass through express. */
export function addressOf(request: IncomingMessage, trust: Trust): string | undefined {
  const { remoteAddress } = request.socket
  const said = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const hops = [remoteAddress ?? '', ...said.reverse()]
  return hops.find((address, hop) => !trust(address, hop)) ?? hops.at(-1)
}
