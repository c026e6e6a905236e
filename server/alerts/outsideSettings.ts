import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { allowedHosts } from './allowedHosts.ts'

/** How the operator lets alerts out. Secrets come from the environment or a file, and stand in no Redis. */
export type OutsideSettings = {
  /** `url`: server, name and password. `tls`: an address that begins smtps:// has it at once in any case. */
  mail: { url: string; tls: 'asked' | 'if-offered'; from: string } | null
  sms: { url: string; authorization: string | null; body: Record<string, unknown> } | null
  /** Hosts with their ports, such as `sms.your-town.dk:443`, that may be inside the network, and may be spoken to without TLS. */
  hosts: string[]
}
const url = (protocols: string[], message: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), message)

/** The settings that belong to this room, beside those of `server/config.ts`. */
export const outsideEnvironment = {
  ALERT_HOSTS: allowedHosts.default([]),
  ALERT_MAIL_FROM: z.email('must be an address such as chat@your-town.dk').optional(),
  SMTP_URL: url(['smtp:', 'smtps:'], 'must be an address such as smtps://name:password@mail.your-town.dk').optional(),
  SMTP_URL_FILE: z.string().optional(),
  SMS_URL: url(['https:', 'http:'], 'must be an address such as https://gateway.example/send').optional(),
  SMS_AUTHORIZATION: z.string().optional(),
  SMS_AUTHORIZATION_FILE: z.string().optional(),
  SMS_BODY: z.string().optional(),
}
const all = z.object(outsideEnvironment)
type Said = Partial<z.output<typeof all>>

/** Reads these settings. What is wrong or half set up is added to `faults`: an alert that cannot leave must be known at the start. */
export function outsideSettings(said: Said, faults: string[]): OutsideSettings {
  return { mail: mailOf(said, faults), sms: smsOf(said, faults), hosts: said.ALERT_HOSTS ?? [] }
}

function mailOf(said: Said, faults: string[]): OutsideSettings['mail'] {
  const text = said.SMTP_URL ?? inFile('SMTP_URL_FILE', said.SMTP_URL_FILE, faults)
  if (text === null) {
    if (said.ALERT_MAIL_FROM !== undefined) faults.push('SMTP_URL is missing: ALERT_MAIL_FROM alone sends nothing')
    return null
  }
  if (said.ALERT_MAIL_FROM === undefined) faults.push('ALERT_MAIL_FROM is missing: the address that e-mails come from')
  const read = outsideEnvironment.SMTP_URL.safeParse(text)
  if (!read.success) {
    faults.push('SMTP_URL_FILE must hold an address such as smtps://name:password@mail.your-town.dk')
    return null
  }
  const at = new URL(text)
  const tls = at.searchParams.get('tls') === 'if-offered' ? 'if-offered' : 'asked'
  at.search = ''
  return { url: at.href, tls, from: said.ALERT_MAIL_FROM ?? '' }
}

/** What a gateway is sent if the operator says nothing else. */
const USUAL_SMS = '{"to":"{to}","text":"{text}"}'
const object = z.record(z.string(), z.unknown())

function smsOf(said: Said, faults: string[]): OutsideSettings['sms'] {
  const authorization = said.SMS_AUTHORIZATION ?? inFile('SMS_AUTHORIZATION_FILE', said.SMS_AUTHORIZATION_FILE, faults)
  if (said.SMS_URL === undefined) {
    if (authorization !== null || said.SMS_BODY !== undefined) faults.push('SMS_URL is missing: the address of the gateway')
    return null
  }
  const body = object.safeParse(asJson(said.SMS_BODY ?? USUAL_SMS))
  const isWhole = body.success && ['{to}', '{text}'].every((mark) => JSON.stringify(body.data).includes(mark))
  if (!isWhole) faults.push(`SMS_BODY must be an object in JSON that holds {to} and {text}, such as ${USUAL_SMS}`)
  return { url: said.SMS_URL, authorization, body: body.data ?? {} }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function inFile(name: string, file: string | undefined, faults: string[]): string | null {
  if (file === undefined) return null
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    faults.push(`${name} cannot be read`)
    return null
  }
}
