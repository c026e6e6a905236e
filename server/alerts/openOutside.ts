import { isIP } from 'node:net'
import { type AddressFault, type AlertWay, faultOfForm } from '../../shared/alerts.ts'
import type { Letter, Outside, Reached } from '../domain/alerts/alert.ts'
import { doorOf } from './allowedHosts.ts'
import type { LookUp } from './lookUp.ts'
import { mail } from './mail.ts'
import { hostOf, isPublic } from './mayGo.ts'
import type { OutsideSettings } from './outsideSettings.ts'
import { post } from './post.ts'
import { smsPost } from './sms.ts'
import { webhookPost } from './webhook.ts'

/** How long one try may take in all. */
const WITHIN_MS = 8000

/** The only room that speaks outwards. What it is handed to say is a letter, and a letter holds nothing of a youth or a talk. */
export function openOutside(
  { mail: smtp, sms, hosts }: OutsideSettings,
  { withinMs = WITHIN_MS, lookUp }: { withinMs?: number; lookUp?: LookUp } = {},
): Omit<Outside, 'send' | 'seenUrl'> & { close(): void } {
  const stopping = new AbortController()
  const rules = { hosts, withinMs, stopping: stopping.signal, lookUp }
  const notSetUp: Reached = { did: 'failed', why: 'not-set-up' }

  function addressFault(way: AlertWay, address: string): AddressFault | null {
    const fault = faultOfForm(way, address)
    if (fault !== null || way !== 'webhook') return fault
    const url = new URL(address)
    const host = hostOf(url)
    if (hosts.includes(doorOf(url))) return null
    if (url.protocol !== 'https:') return 'not-https'
    return host === 'localhost' || host.endsWith('.localhost') || (isIP(host) !== 0 && !isPublic(host)) ? 'inside' : null
  }

  return {
    ways: { email: smtp !== null, sms: sms !== null },
    addressFault,
    async reach(letter: Letter): Promise<Reached> {
      // What was allowed when it was saved may not be allowed any more.
      const fault = addressFault(letter.way, letter.address)
      if (fault !== null) return { did: 'failed', why: 'inside' }
      if (letter.way === 'webhook') return post(webhookPost(letter), rules)
      if (letter.way === 'email') return smtp === null ? notSetUp : mail(smtp, letter, rules)
      // The operator has chosen the gateway, also one inside the network.
      return sms === null ? notSetUp : post(smsPost(sms, letter), { ...rules, hosts: [...hosts, doorOf(new URL(sms.url))] })
    },
    /** Ends the tries that are under way. The queue tries them again. */
    close: () => stopping.abort(),
  }
}
