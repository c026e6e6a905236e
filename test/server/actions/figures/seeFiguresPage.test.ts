import { expect, inject, onTestFinished, test } from 'vitest'
import { seeFiguresPage } from '../../../../server/actions/figures/seeFiguresPage.ts'
import { openLedgerClient, openService } from '../../../support/service.ts'

test('[FIG61] a demo says that its figures are invented; a real installation says so only where they are', async () => {
  const { service, prefix } = await openService()
  expect(await seeFiguresPage(service, { demo: true })).toEqual({ madeUp: true })
  expect(await seeFiguresPage(service, { demo: false })).toEqual({ madeUp: false })
  const client = await openLedgerClient(inject('ledgerUrl'))
  onTestFinished(() => client.close())
  await client.hSet(`${prefix}:made-up`, 'faxe', '7')
  expect(await seeFiguresPage(service, { demo: false })).toEqual({ madeUp: true })
})
