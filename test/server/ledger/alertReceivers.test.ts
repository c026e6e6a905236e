import { expect, test } from 'vitest'
import { backupRowsOf, backupText } from '../../../server/ledger/backup/backupFile.ts'
import { backupRows } from '../../../server/ledger/backup/backupRows.ts'
import { restoreRows } from '../../../server/ledger/backup/restoreRows.ts'
import { bytes, OPEN_AT } from '../../support/service.ts'
import { aReceiverOf } from '../actions/alerts/alerting.ts'
import { openPlanted } from './open.ts'

test('[ALE32] a restored installation tells the same receivers, and does not know what was told', async () => {
  const { ledger, client, prefix } = await openPlanted()
  const receiver = aReceiverOf()
  await ledger.alertReceivers.save('aabenraa', 0, [receiver], { who: 'a test', now: OPEN_AT })
  const subject = { kind: 'numbers-due', line: 'aabenraa', of: '' } as const
  await ledger.alertsTold.noteTold(subject, await ledger.alertsTold.begin(subject, 'an-alert', OPEN_AT))
  const text = backupText(await backupRows(client, prefix, OPEN_AT))
  expect(text).not.toContain('an-alert')
  const other = await openPlanted()
  await restoreRows(other.client, other.prefix, backupRowsOf(text), { overwrite: true, now: OPEN_AT })
  expect((await other.ledger.alertReceivers.of('aabenraa')).receivers).toEqual([receiver])
  expect(await other.ledger.alertsTold.begin(subject, bytes(16), OPEN_AT)).toMatchObject({ told: false })
})
