import { createHmac, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'

const DAY_MS = 24 * 3600_000

/**
 * Turns an address into an opaque place: an HMAC under a random key that stays in this process's memory for a day. A place is used only to
 * count what comes from one address. It cannot be turned back into the address, and is never stored or logged.
 */
export function openAddressNames(now: () => number): (address: string | undefined) => string {
  let key = randomBytes(32)
  let since = now()
  return (address) => {
    if (now() - since >= DAY_MS) {
      key = randomBytes(32)
      since = now()
    }
    return createHmac('sha256', key)
      .update(networkOf(address ?? ''))
      .digest('base64url')
  }
}

/** The IPv4 address, or the /64 of an IPv6 address, because one household has a whole /64. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1] !== undefined) return mapped[1]
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length
  return [...before, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')
}
