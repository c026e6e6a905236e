import { createTransport } from 'nodemailer'
import { waitAtMost } from '../../shared/waitAtMost.ts'
import type { Letter, Reached } from '../domain/alerts/alert.ts'
import type { OutsideSettings } from './outsideSettings.ts'
import { type Rules, whyOf } from './post.ts'

/** Sends one e-mail on a connection of its own. It never throws. */
export async function mail(
  { url, tls, from }: NonNullable<OutsideSettings['mail']>,
  { address, subject, text }: Letter,
  { withinMs, stopping }: Pick<Rules, 'withinMs' | 'stopping'>,
): Promise<Reached> {
  const transport = createTransport({
    url,
    requireTLS: tls === 'asked',
    connectionTimeout: withinMs,
    greetingTimeout: withinMs,
    socketTimeout: withinMs,
    dnsTimeout: withinMs,
    // A text or an address of ours is never the name of a file or a page to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const stopped: Reached = { did: 'stopped' }
  const answer = new Promise<Reached>((over) => {
    const stop = () => over(stopped)
    stopping.addEventListener('abort', stop)
    transport
      .sendMail({ from, to: address, subject, text })
      .then(
        () => over({ did: 'reached' }),
        (error: unknown) => over({ did: 'failed', why: whyOfMail(error) }),
      )
      .finally(() => stopping.removeEventListener('abort', stop))
  })
  const said = stopping.aborted ? stopped : await waitAtMost<Reached, Reached>(withinMs, answer, () => ({ did: 'failed', why: 'too-slow' }))
  transport.close()
  return said
}

/** The server said no: to the sender, the receiver, the text, or who we are. */
const refusals = new Set(['EENVELOPE', 'EMESSAGE', 'EAUTH'])

function whyOfMail(error: unknown): ReturnType<typeof whyOf> {
  const [code, cause] = [wordIn(error, 'code'), wordIn(error, 'originalCode')]
  if (refusals.has(code)) return 'refused'
  // The server does not offer what we ask for.
  if (code === 'ETLS') return 'certificate'
  return whyOf({ code: cause === '' ? code : cause })
}

const wordIn = (error: unknown, name: 'code' | 'originalCode'): string =>
  error instanceof Error ? String(Object.entries(error).find(([key]) => key === name)?.[1] ?? '') : ''
