import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { AlertFailure } from '../../shared/alerts.ts'
import { waitAtMost } from '../../shared/waitAtMost.ts'
import type { Reached } from '../domain/alerts/alert.ts'
import { doorOf } from './allowedHosts.ts'
import type { LookUp } from './lookUp.ts'
import { targetOf } from './mayGo.ts'

export type HttpPost = { url: string; headers: Record<string, string>; body: string }
export type Rules = {
  /** Hosts with their ports that the operator allows inside the network and without TLS. */
  hosts: string[]
  /** How long everything may take, from the look for the name to the end of the answer. */
  withinMs: number
  /** Ends all tries when the server stops. */
  stopping: AbortSignal
  lookUp?: LookUp | undefined
}

/** An answer is read only so that the receiver can end it. What is beyond this is not waited for. */
const MOST_ANSWER = 16_384

const failed = (why: AlertFailure): Reached => ({ did: 'failed', why })

/**
 * Posts once. It connects to the address that was looked at, follows no redirect, keeps nothing of the answer but whether its status is a
 * yes, and never throws.
 */
export async function post({ url: text, headers, body }: HttpPost, { hosts, withinMs, stopping, lookUp }: Rules): Promise<Reached> {
  const url = new URL(text)
  if (url.protocol !== 'https:' && !hosts.includes(doorOf(url))) return failed('inside')
  const signal = AbortSignal.any([AbortSignal.timeout(withinMs), stopping])
  const late = (): Reached => (stopping.aborted ? { did: 'stopped' } : failed('too-slow'))
  const target = await waitAtMost(withinMs, targetOf(url, hosts, lookUp), () => 'too-slow' as const)
  if (signal.aborted) return late()
  if (typeof target === 'string') return failed(target)

  const done = new Promise<Reached>((resolve) => {
    let verdict: Reached | null = null
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const sent = send(
      url,
      {
        method: 'POST',
        signal,
        headers: { ...headers, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), Connection: 'close' },
        // No connection is kept for the next try, which looks the name up anew. Here it was looked up and judged above. Asked again it could lead elsewhere.
        lookup: (_name, options, answer) => (options.all ? answer(null, [target]) : answer(null, target.address, target.family)),
      },
      (answer) => {
        const said = verdictOf(answer.statusCode ?? 0)
        verdict = said
        let read = 0
        const end = () => {
          resolve(said)
          sent.destroy()
        }
        answer.on('data', (part: Buffer) => {
          read += part.length
          if (read > MOST_ANSWER) end()
        })
        // The status is what counts. An answer that is cut off or slow after it changes nothing.
        answer.on('end', end).on('error', end)
      },
    )
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(verdict ?? (signal.aborted ? late() : failed(whyOf(error)))))
    // A receiver that wants to speak another protocol: without a listener Node leaves the request open for ever.
    sent.on('upgrade', (_answer, socket) => {
      socket.destroy()
      resolve(failed('refused'))
    })
    sent.on('close', () => resolve(verdict ?? (signal.aborted ? late() : failed('no-connection'))))
    sent.end(body)
  })
  return waitAtMost(withinMs, done, late)
}

const verdictOf = (status: number): Reached =>
  status >= 200 && status < 300 ? { did: 'reached' } : failed(status >= 300 && status < 400 ? 'redirect' : 'refused')

/** Node's codes for a certificate that does not hold, as far as they do not begin alike. */
const certificates = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_HAS_EXPIRED',
])

/** Why a connection came to nothing. */
export function whyOf({ code = '' }: { code?: string | undefined }): AlertFailure {
  if (certificates.has(code) || code.startsWith('ERR_TLS') || code.startsWith('ERR_SSL') || code.startsWith('CERT_')) return 'certificate'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EDNS') return 'not-found'
  return code === 'ETIMEDOUT' ? 'too-slow' : 'no-connection'
}
