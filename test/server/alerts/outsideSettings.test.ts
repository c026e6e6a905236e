import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { doorOf } from '../../../server/alerts/allowedHosts.ts'
import { ConfigFaults, readConfig } from '../../../server/config.ts'
import { bytes } from '../../support/service.ts'

const outsideOf = (env: Record<string, string>) => readConfig(env).outside
const faultsOf = (env: Record<string, string>): string[] => {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (!(error instanceof ConfigFaults)) throw error
    return error.faults
  }
}

test('[ALE18] without settings webhooks to the internet are the only way out', () => {
  expect(outsideOf({})).toEqual({ mail: null, sms: null, hosts: [] })
})

test('[ALE18] a mail server is one address, also in a file, and TLS is asked for unless the operator says otherwise', () => {
  const from = { ALERT_MAIL_FROM: 'chat@kommune.example' }
  expect(outsideOf({ ...from, SMTP_URL: 'smtps://chat:p%40ss@mail.example' }).mail).toEqual({
    url: 'smtps://chat:p%40ss@mail.example',
    tls: 'asked',
    from: 'chat@kommune.example',
  })
  const file = join(tmpdir(), `smtp-${bytes(6)}`)
  writeFileSync(file, 'smtp://mail.example:25?tls=if-offered\n')
  expect(outsideOf({ ...from, SMTP_URL_FILE: file }).mail).toMatchObject({ url: 'smtp://mail.example:25', tls: 'if-offered' })
  expect(outsideOf({ ...from, SMTP_URL: 'smtp://mail.example' }).mail).toMatchObject({ url: 'smtp://mail.example', tls: 'asked' })
})

test('[ALE18] a way that is set up by half stops the start, with all that is missing', () => {
  expect(faultsOf({ SMTP_URL: 'smtp://mail.example' })).toEqual(['ALERT_MAIL_FROM is missing: the address that e-mails come from'])
  expect(faultsOf({ ALERT_MAIL_FROM: 'chat@kommune.example' })[0]).toMatch(/^SMTP_URL is missing/)
  expect(faultsOf({ SMTP_URL_FILE: '/no/such/file', ALERT_MAIL_FROM: 'chat@kommune.example' })).toContain('SMTP_URL_FILE cannot be read')
  expect(faultsOf({ SMTP_URL: 'https://mail.example', SMS_AUTHORIZATION: 'Bearer a', ALERT_HOSTS: 'https://x.dk/' })).toHaveLength(3)
  expect(faultsOf({ SMS_URL: 'https://sms.example/send', SMS_BODY: '{"to":"{to}"}' })[0]).toMatch(/^SMS_BODY must be/)
  expect(faultsOf({ SMS_URL: 'https://sms.example/send', SMS_BODY: 'to={to}&text={text}' })[0]).toMatch(/^SMS_BODY must be/)
  expect(outsideOf({ SMS_URL: 'https://sms.example/send', ALERT_HOSTS: 'a.dk, B.dk' })).toEqual({
    mail: null,
    sms: { url: 'https://sms.example/send', authorization: null, body: { to: '{to}', text: '{text}' } },
    hosts: ['a.dk:443', 'b.dk:443'],
  })
})

test('[ALE13] a host that the operator names is open at one port: 443, or the one that is named', () => {
  const hosts = 'a.dk,sms.dk:8443, 10.0.0.4:80, [FD00::1]:8080, fd00::2'
  expect(outsideOf({ ALERT_HOSTS: hosts }).hosts).toEqual(['a.dk:443', 'sms.dk:8443', '10.0.0.4:80', '[fd00::1]:8080', '[fd00::2]:443'])
  for (const wrong of ['https://a.dk', 'a.dk/x', 'a.dk:0', 'a.dk:70000', 'a.dk:x', 'a.dk:', '[fd00::1', 'a b.dk'])
    expect(faultsOf({ ALERT_HOSTS: wrong })[0], wrong).toMatch(/^ALERT_HOSTS must be hosts such as/)
})

test('[ALE38] an IPv6 address fits however it is written, with brackets and without', () => {
  const hosts = 'FD00:0:0:0::2, [FD00:0:0:0::2], ::ffff:10.0.0.4, [::FFFF:10.0.0.4]:8080'
  const said = outsideOf({ ALERT_HOSTS: hosts }).hosts
  const urls = ['https://[fd00::2]/', 'https://[fd00:0::2]/', 'https://[::ffff:10.0.0.4]/', 'http://[::ffff:10.0.0.4]:8080/']
  expect(urls.map((url) => doorOf(new URL(url)))).toEqual(said)
  for (const wrong of ['fe80::1%eth0', 'fd00::2:99999', 'fd00:::2'])
    expect(faultsOf({ ALERT_HOSTS: wrong })[0], wrong).toMatch(/^ALERT_HOSTS must be hosts such as/)
})
