import { isIPv6 } from 'node:net'
import { z } from 'zod'

const HTTPS_PORT = 443
const WRONG = 'must be hosts such as sms.your-town.dk, or sms.your-town.dk:8443 for another port than 443, without a path'

/** A host and its port, always written in the same way: `sms.your-town.dk:443`, `[fd00::1]:8443`. */
const doorIn = (host: string, port: number): string => `${host.toLowerCase()}:${port}`

/** The host and the port that a URL leads to. */
export const doorOf = (url: URL): string =>
  doorIn(url.hostname, url.port === '' ? (url.protocol === 'http:' ? 80 : HTTPS_PORT) : Number(url.port))

/** One entry of the setting; null: it is none. An allowed host is one port of it: the other services of that machine stay closed. */
function doorSaid(text: string): string | null {
  const parts = /^([a-z0-9.-]+|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/i.exec(isIPv6(text) ? `[${text}]` : text)
  if (!parts?.[1]) return null
  const port = parts[2] === undefined ? HTTPS_PORT : Number(parts[2])
  if (port < 1 || port > 65535 || !URL.canParse(`https://${parts[1]}/`)) return null
  // As a browser writes it, so that the same host is the same text.
  return doorIn(new URL(`https://${parts[1]}/`).hostname, port)
}

/** Hosts with commas between, each with its port, as `doorOf` writes them. */
export const allowedHosts = z.string().transform((text, context) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const place = doorSaid(part)
      if (place === null) context.addIssue({ code: 'custom', message: WRONG })
      return place === null ? [] : [place]
    }),
)
