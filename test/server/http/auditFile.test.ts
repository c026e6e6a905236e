import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inviteMember } from '../../../server/actions/team/inviteMember.ts'
import { linksOf } from '../../support/servers/links.ts'
import { type AppHere, openAppHere } from '../../support/servers/serverPair.ts'

const LINE = 'faxe'
const folder = mkdtempSync(join(tmpdir(), 'audit-'))
let here: AppHere
let [coordinator, counsellor] = ['', '']
beforeAll(async () => {
  here = await openAppHere()
  if (!here.demo) throw new Error('the links are those of a demo')
  const links = await linksOf(here.app.service, here.demo)
  coordinator = await signedIn(links.coordinator)
  counsellor = await signedIn(links.counsellors[0]!)
  const { person } = await here.coordinator()
  const fields = { name: '=Ida; "ny"', title: 'pædagog', langs: ['da' as const], declines: [] }
  // One hash in 64 begins with a sign that a spreadsheet would run, and has an apostrophe in front: entries until there is one.
  const { ledger } = here.app.service
  for (let i = 0; !(await ledger.auditTrail()).some(({ hash }) => hash.startsWith('-')); i++)
    await inviteMember(here.app.service, person, { line: LINE, invitation: String(i).padStart(22, '0'), fields, given: ['counsellor'] })
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await here?.app.close()
})

const signedIn = async (link: string) => {
  const opened = await fetch(here.origin + link, { redirect: 'manual' })
  return opened.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}
const get = (path: string, cookie = coordinator) =>
  fetch(here.origin + path, { redirect: 'manual', headers: { connection: 'close', ...(cookie && { cookie }) } })

/** The program in `docs/audit.md`, over this text. */
async function checked(csv: string): Promise<string> {
  const program = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/audit.md', 'utf8'))?.[1] ?? ''
  writeFileSync(join(folder, 'check.mjs'), program)
  writeFileSync(join(folder, 'log.csv'), csv)
  return promisify(execFile)(process.execPath, [join(folder, 'check.mjs'), join(folder, 'log.csv')]).then(
    ({ stdout }) => stdout,
    (error: { stderr: string }) => error.stderr,
  )
}

test('[AUD7] the file has each entry in words and with its hash; the program in the document reckons them again and finds a change', async () => {
  const answer = await get(`/staff/audit/${LINE}/log.csv?lang=da`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="faxe-logbog.csv"')
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
  expect(csv.startsWith('\ufeffnummer,tidspunkt (UTC),hvem,hvad,at,who,what,about,before,hash\r\n')).toBe(true)
  expect(csv).toContain('inviterede =Ida; ""ny"" som rådgiver')
  expect(csv).toMatch(/,'-[\w-]{42}/)
  const { ledger } = here.app.service
  const end = (await ledger.auditTrail()).at(-1)!.hash
  expect(await checked(csv)).toMatch(new RegExp(`^\\d+ entries are what their hashes say\\. End of the whole chain: ${end}\\n$`))
  const rows = csv.split('\r\n')
  const [, , line = ''] = rows
  expect(await checked(csv.replace('account-made', 'account-mode'))).toContain('is not what its hash says')
  expect(await checked([...rows.slice(0, 3), line, ...rows.slice(3)].join('\r\n'))).toContain('stands in the wrong place')
  const english = await (await get(`/staff/audit/${LINE}/log.csv?lang=en`)).text()
  expect(english).toContain('as counsellor')
})

test('[AUD2] the file of a line is given to its coordinators alone', async () => {
  const path = `/staff/audit/${LINE}/log.csv`
  expect([(await get(path, '')).status, (await get(path, '')).headers.get('location')]).toEqual([303, '/sign-in'])
  expect((await get(path, counsellor)).status).toBe(403)
  expect((await get('/staff/audit/nowhere/log.csv')).status).toBe(403)
  expect((await get('/staff/audit/..%2f/log.csv')).status).toBe(404)
})
