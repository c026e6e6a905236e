import { expect, test } from 'vitest'
import { removeOwnReply, saveOwnReply } from '../../../../server/actions/deskTexts/changeOwnReply.ts'
import { seeTextsAtDesk } from '../../../../server/actions/deskTexts/seeDeskTexts.ts'
import { type OwnReply, ownReply } from '../../../../shared/deskTexts/ownReply.ts'
import { given, opened } from '../help/numbers.ts'

const mine = (part: Partial<OwnReply> = {}): OwnReply => ({
  id: 'own-1',
  lang: 'da',
  name: 'te',
  text: 'Jeg henter lige en kop te.',
  ...part,
})

test('[TEX9] own replies are kept, changed and removed, and nobody else is given them', async () => {
  const { service, mads, karin } = await opened()
  const own = async (who = mads) => given(await seeTextsAtDesk(service, who)).own
  expect(given(await saveOwnReply(service, mads, mine()))).toEqual({ did: 'done', own: [mine()] })
  await saveOwnReply(service, mads, mine({ id: 'own-2', name: 'kaffe' }))
  expect(given(await saveOwnReply(service, mads, mine({ text: 'Nu er jeg her igen.' })))).toMatchObject({ did: 'done' })
  expect((await own()).map(({ name, text }) => `${name}: ${text}`)).toEqual([
    'te: Nu er jeg her igen.',
    'kaffe: Jeg henter lige en kop te.',
  ])
  expect(await own(karin)).toEqual([])
  expect(given(await removeOwnReply(service, mads, 'own-1')).own.map(({ id }) => id)).toEqual(['own-2'])
  expect(given(await removeOwnReply(service, mads, 'own-1')).own.map(({ id }) => id)).toEqual(['own-2'])
})

test('[TEX9] forty and no more; a change of the fortieth is no new one', { timeout: 30_000 }, async () => {
  const { service, mads } = await opened()
  for (let i = 0; i < 40; i++) expect(given(await saveOwnReply(service, mads, mine({ id: `own-${i}` }))).did).toBe('done')
  expect(given(await saveOwnReply(service, mads, mine({ id: 'own-40' })))).toMatchObject({ did: 'full' })
  expect(given(await saveOwnReply(service, mads, mine({ id: 'own-39', text: 'Ny' }))).did).toBe('done')
})

test('[TEX9] what is empty, too long, or has unseen signs or blanks around does not pass the door', () => {
  for (const part of [
    { name: '' },
    { text: '' },
    { name: 'x'.repeat(31) },
    { text: 'x'.repeat(501) },
    { name: 'a\nb' },
    { text: 'a\u202eb' },
    { text: ' a' },
  ])
    expect(ownReply.safeParse(mine(part)).success, JSON.stringify(part)).toBe(false)
  expect(ownReply.safeParse(mine({ text: 'To\nlinjer' })).success).toBe(true)
})

test('[TEX10] nothing is kept for an account that is gone', async () => {
  const { service } = await opened()
  await saveOwnReply(service, 'p'.repeat(22), mine())
  expect(await service.ledger.ownReplies.of('p'.repeat(22))).toEqual([])
})
