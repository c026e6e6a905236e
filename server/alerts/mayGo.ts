import { BlockList, isIP, isIPv4 } from 'node:net'
import { doorOf } from './allowedHosts.ts'
import { askNameServers, askTheMachine, type LookUp } from './lookUp.ts'

/** A place that may be spoken to: one address, which is the one that is connected to, whatever the name says a moment later. */
export type Target = { address: string; family: 4 | 6 }

/** IPv4 ranges that are not the internet: private, loopback, link-local, shared, documentation, tests, multicast, reserved. */
const closed = new BlockList()
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]) {
  const [net = '', bits = ''] = range.split('/')
  closed.addSubnet(net, Number(bits), 'ipv4')
}
/** IPv6: the internet is 2000::/3. Within it these lead elsewhere, or carry an IPv4 address that could be anything. */
const open6 = new BlockList()
open6.addSubnet('2000::', 3, 'ipv6')
const closed6 = new BlockList()
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed6.addSubnet(net, bits, 'ipv6')

/** Whether an address is on the internet. */
export const isPublic = (address: string): boolean =>
  isIPv4(address) ? !closed.check(address, 'ipv4') : open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6')

const askOutside = askNameServers()

/** A host of a URL as a name, or as an address without brackets. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '').toLowerCase()

/**
 * Asks once where a name leads. `inside`: one of its addresses is not on the internet, and the operator does not allow that host and port. All
 * of them must be: a name that also leads inside is no name of a receiver.
 */
export async function targetOf(url: URL, hosts: string[], lookUp?: LookUp): Promise<Target | 'inside' | 'not-found'> {
  const host = hostOf(url)
  const allowed = hosts.includes(doorOf(url))
  const ask = lookUp ?? (allowed ? askTheMachine : askOutside)
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await ask(host).catch(() => [])
  const [first] = found
  if (!first) return 'not-found'
  if (!allowed && !found.every(({ address }) => isPublic(address))) return 'inside'
  return { address: first.address, family: first.family === 6 ? 6 : 4 }
}
