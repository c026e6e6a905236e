import { expect, test } from 'vitest'
import { seeNow } from '../../../server/actions/figures/seeNow.ts'
import { readLine } from '../../../server/actions/lines/readLine.ts'
import { saveLine } from '../../../server/actions/lines/saveLine.ts'
import { CONSOLE } from '../../../server/domain/staff.ts'
import { BY_CONSOLE } from '../../../shared/settings/lineSettings.ts'
import { openConsole } from './aLine.ts'

test('[CLO8] the console closes as the page does: usual words where none are given, and once', async () => {
  const { service, line } = await openConsole()
  const closed = await line('close', 'aabenraa', '--until', '2026-11-20T17:00', '--message-en', 'We are ill.')
  expect(closed).toMatchObject({ ok: true, text: expect.stringContaining('Vi holder lukket til fredag den 20. november kl. 17.') })
  expect((await service.ledger.lines.find('aabenraa'))?.closedByHand).toEqual({
    message: { da: 'Vi holder lukket til fredag den 20. november kl. 17. Det er ikke noget, du har gjort.', en: 'We are ill.' },
    until: Date.parse('2026-11-20T17:00:00+01:00'),
  })
  expect(await line('close', 'aabenraa')).toMatchObject({ ok: false, text: expect.stringMatching(/closed by hand already.*17\.00/s) })
  await line('open', 'aabenraa')
  expect(await line('close', 'aabenraa', '--until', 'day')).toMatchObject({ ok: true })
  expect((await service.ledger.lines.find('aabenraa'))?.closedByHand?.message.en).toBe(
    'We are closed for the rest of the day. It is nothing you did.',
  )
})

test('[CLO8] what the console did stands among the last changes, can be undone, is in the audit, and is in the live view', async () => {
  const { service, line, person: hire } = await openConsole()
  const { person } = await hire('karin', { aabenraa: ['coordinator'] })
  await line('close', 'aabenraa')
  expect((await seeNow(service, person)).lines[0]).toMatchObject({ line: 'aabenraa', closed: { by: null, until: null } })
  const read = async () => {
    const reading = await readLine(service, person, 'aabenraa')
    if (!reading.ok) throw new Error(reading.why)
    return reading.value
  }
  const { changes, version } = await read()
  expect(changes[0]).toMatchObject({ by: BY_CONSOLE, before: { closedByHand: null }, after: { closedByHand: { until: null } } })
  expect(await saveLine(service, person, 'aabenraa', version, changes[0]!.before)).toMatchObject({ ok: true, value: { did: 'saved' } })
  await line('close', 'aabenraa', '--until', 'day')
  await line('open', 'aabenraa')
  expect((await read()).changes.slice(0, 2).map(({ by }) => by)).toEqual([BY_CONSOLE, BY_CONSOLE])
  const trail = await service.ledger.auditTrail()
  expect(trail.filter(({ who, what }) => who === CONSOLE && what === 'line-changed')).toHaveLength(3)
})

test('[CLO16] the console says which of its options is not taken, and what would be right', async () => {
  const { service, line } = await openConsole()
  const wrong: [string[], RegExp][] = [
    [['--until', '2029-01-01T08:00'], /^--until is more than a year away/],
    [['--message', 'Vi er syge\u202e.'], /^--message has unseen signs/],
    [['--message-en', `${'We are ill. '.repeat(20)}`], /^--message-en has more than 200 characters/],
  ]
  for (const [options, says] of wrong)
    expect(await line('close', 'aabenraa', ...options)).toMatchObject({ ok: false, text: expect.stringMatching(says) })
  expect((await service.ledger.lines.find('aabenraa'))?.closedByHand).toBe(null)
})
