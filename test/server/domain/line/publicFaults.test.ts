import { expect, test } from 'vitest'
import { lines } from '../../../../seeds/lines.ts'
import { lineFaults, tidied } from '../../../../server/domain/line/lineFaults.ts'
import { lineFields, settingsOf, withChange } from '../../../../shared/settings/lineSettings.ts'
import type { PublicSettings } from '../../../../shared/settings/public/publicFields.ts'
import { isStatementDue, type LineStatement } from '../../../../shared/settings/public/statement.ts'
import { publicWords as da } from '../../../../shared/words/da/line/publicWords.ts'
import { publicWords as en } from '../../../../shared/words/en/line/publicWords.ts'
import { aJoint, aStandard, aStatement, both } from '../../../support/publicFields.ts'

const NOW = Date.parse('2026-11-19T00:30:00+01:00')
const settings = settingsOf(lines[0]!)
const around = { own: lines[0]!.id, others: [], numbers: [], standing: lines[0]!.municipalities }
const faultsOf = (change: Partial<PublicSettings>) =>
  lineFaults(withChange(settings, change), Object.keys(change) as (keyof PublicSettings)[], {
    ...around,
    others: lines.slice(1),
    now: NOW,
    isInUse: false,
  }).map(({ why, at }) => [why, at].filter((part) => part !== undefined).join(' '))
const { wait } = aStandard
const stated = (part: Partial<LineStatement>): Pick<PublicSettings, 'statement'> => ({ statement: { ...aStatement, ...part } })
const fault = aStatement.faults[0]!

test('[PUB2] what is left empty is taken, and so is what is filled in whole', () => {
  expect(faultsOf(settings)).toEqual([])
  expect(faultsOf({ dpo: both('Ring 12 34 56 78.'), jointControllers: [aJoint], standard: aStandard, statement: aStatement })).toEqual([])
  expect(faultsOf({ theme: { light: '#7a1f5d', dark: '#f0a8d8' } })).toEqual([])
})

test.for<[string, Partial<PublicSettings>, string[]]>([
  ['in one language alone', { dpo: { da: 'Ring.', en: ' ' } }, ['dpo-half']],
  ['too long', { dpo: both('x'.repeat(401)) }, ['dpo-long']],
  ['signs that turn the text', { dpo: both('Ring\u202e til os') }, ['unseen-signs']],
  ['signs that turn the judge', stated({ judge: 'Os\u2067' }), ['unseen-signs']],
  ['a controller half written', { jointControllers: [aJoint, { ...aJoint, name: 'Social', contact: both('') }] }, ['joint-empty 2']],
  ['a controller too long', { jointControllers: [{ ...aJoint, answersFor: both('x'.repeat(301)) }] }, ['joint-long 1']],
  ['a controller twice', { jointControllers: [aJoint, aJoint] }, ['joint-twice 2']],
  ['a promise in one language', { standard: { ...aStandard, training: { da: 'Alle er uddannet.', en: '' } } }, ['standard-half training']],
  ['a promise too long', { standard: { ...aStandard, hours: both('x'.repeat(401)) } }, ['standard-long hours']],
  ['none of a hundred', { standard: { ...aStandard, wait: { ...wait!, percent: 0 } } }, ['standard-percent']],
  ['more than a hundred', { standard: { ...aStandard, wait: { ...wait!, percent: 101 } } }, ['standard-percent']],
  ['no phone', stated({ phone: '' }), ['statement-phone']],
  ['half a phone', stated({ phone: '12 34' }), ['statement-phone']],
  ['no e-mail', stated({ email: 'web' }), ['statement-email']],
  ['an e-mail with marks', stated({ email: '"><b>@x.dk' }), ['statement-email']],
  ['nobody judged', stated({ judge: ' ' }), ['statement-judge']],
  ['no day', stated({ judgedOn: '' }), ['statement-date judgedOn']],
  ['a day that is none', stated({ reviewedOn: '2026-02-30' }), ['statement-date reviewedOn']],
  ['tomorrow', stated({ reviewedOn: '2026-11-20' }), ['statement-date reviewedOn']],
  ['read before it was judged', stated({ reviewedOn: '2026-01-01' }), ['statement-order']],
  ['fully, with a fault', stated({ status: 'fully' }), ['statement-fully']],
  ['fully, with what the law does not cover', stated({ status: 'fully', faults: [{ ...fault, why: 'not-covered' }] }), []],
  ['partly, without a fault', stated({ faults: [] }), ['statement-faults']],
  ['a fault without words', stated({ faults: [fault, { ...fault, what: { da: 'Nej.', en: '' } }] }), ['statement-fault-empty 2']],
  ['an official address', stated({ officialAddress: 'https://www.was.digst.dk/chat-dk' }), []],
  ['another address', stated({ officialAddress: 'https://was.digst.dk.evil.dk/chat' }), ['statement-address']],
  ['a script for an address', stated({ officialAddress: 'javascript:alert(1)' }), ['statement-address']],
  ['no colour', { theme: { light: 'red', dark: '#f0a8d8' } }, ['theme-colour light']],
])('[PUB2] %s', ([, change, faults]) => expect(faultsOf(change)).toEqual(faults))

test('[PUB2] a day is one of Denmark: half past midnight is the new day there', () =>
  expect(faultsOf(stated({ reviewedOn: '2026-11-19' }))).toEqual([]))

test('[PUB6] the sentence of a colour names the ratio, what is needed and the nearest that would do, in both languages', () => {
  const [fault = ''] = faultsOf({ theme: { light: '#777777', dark: '#f0a8d8' } })
  const [, , ratio = '', least, nearest = ''] = fault.split(' ')
  expect([least, Number(ratio) < 4.5]).toEqual(['4.5', true])
  const at = fault.slice('theme-weak '.length)
  expect(da.faults['theme-weak'](at)).toBe(
    `På lyse skærme er kontrasten ${ratio.replace('.', ',')}, og den skal være mindst 4,5. Den nærmeste farve, der kan ses, er ${nearest}.`,
  )
  expect(en.faults['theme-weak'](at)).toBe(
    `On light screens the contrast is ${ratio}, and it must be at least 4.5. The nearest colour that can be seen is ${nearest}.`,
  )
  expect(faultsOf({ theme: { light: nearest, dark: '#f0a8d8' } })).toEqual([])
})

test('[PUB2] blanks around are taken away, and a colour is written in small letters', () => {
  const wide = { ...settings, dpo: both('  Ring. '), theme: { light: ' #7A1F5D', dark: '#F0A8D8' } }
  expect(tidied(wide)).toMatchObject({ dpo: both('Ring.'), theme: { light: '#7a1f5d', dark: '#f0a8d8' } })
  expect(lineFields.every((field) => field in tidied(wide))).toBe(true)
})

test('[PUB15] no line gets the path of the statements', () => {
  const next = withChange(settings, { path: '/was' })
  expect(lineFaults(next, ['path'], { ...around, now: NOW, isInUse: false })).toEqual([{ field: 'path', why: 'path-kept' }])
})

test('[PUB16] a statement is due a year after it was last read through', () => {
  const read = { ...aStatement, reviewedOn: '2025-11-19' }
  expect([isStatementDue(read, '2026-11-18'), isStatementDue(read, '2026-11-19')]).toEqual([false, true])
  expect(isStatementDue({ ...aStatement, reviewedOn: '' }, '2026-11-19')).toBe(false)
})
