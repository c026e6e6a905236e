import type { IncomingMessage } from 'node:http'

/** Whether a hop is a proxy of ours, by TRUSTED_PROXIES; express makes it of the setting. */
export type Trust = (address: string, hop: number) => boolean

/** The nearest hop that is no proxy of ours: what `req.ip` says, for a request that express never saw. */
export function addressOf(request: IncomingMessage, trust: Trust): string | undefined {
  const { remoteAddress } = request.socket
  const said = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const hops = [remoteAddress ?? '', ...said.reverse()]
  return hops.find((address, hop) => !trust(address, hop)) ?? hops.at(-1)
}
