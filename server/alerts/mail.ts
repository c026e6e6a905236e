import { createTransport } from 'nodemailer'
import type { Letter, Reached } from '../domain/alerts/alert.ts'
import type { OutsideSettings } from './outsideSettings.ts'
import { aborted, type Rules, whyOf } from './post.ts'

/** Sends one e-mail on a connection of its own. It never throws. */
export async function mail(
  { host, port, tls, auth, from }: NonNullable<OutsideSettings['mail']>,
  { address, subject, text }: Letter,
  { withinMs, stopping }: Pick<Rules, 'withinMs' | 'stopping'>,
): Promise<Reached> {
  const transport = createTransport({
    host,
    port,
    secure: tls === 'at-once',
    requireTLS: tls === 'asked',
    ...(auth !== null && { auth }),
    connectionTimeout: withinMs,
    greetingTimeout: withinMs,
    socketTimeout: withinMs,
    dnsTimeout: withinMs,
    // A text or an address of ours is never the name of a file or a page to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const sending = transport.sendMail({ from, to: address, subject, text }).then(
    (): Reached => ({ did: 'reached' }),
    (error: unknown): Reached => ({ did: 'failed', why: whyOfMail(error) }),
  )
  const answer = await Promise.race([sending, aborted(AbortSignal.any([AbortSignal.timeout(withinMs), stopping]))])
  transport.close()
  if (answer !== 'aborted') return answer
  return stopping.aborted ? { did: 'stopped' } : { did: 'failed', why: 'too-slow' }
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
