import { expect, test } from 'vitest'
import { passwordFault } from '../../../server/domain/password.ts'
import { commonPasswords } from '../../../server/ledger/people/commonPasswords.ts'

const fault = (password: string, login = 'anna.lund@aabenraa.dk') => passwordFault(password, login, commonPasswords)

test('[STA6] fifteen characters are enough, of whatever kind', () => {
  expect(fault('tre blå køer i1')).toBe(null)
  expect(fault('tre blå køer i')).toBe('too-short')
  expect(fault('🐄🐄🐄🐄🐄🐄🐄')).toBe('too-short')
  expect(fault('hest batteri clip hæfte')).toBe(null)
  expect(fault('x1'.repeat(129))).toBe('too-long')
})

test('[STA6] what a guesser tries first is refused, however it is spaced or capitalised', () => {
  for (const common of [
    'Correct Horse Battery Staple',
    'PASSWORDpassword',
    'qwertyuiopasdfgh',
    '123456789012345',
    '1111-1111-1111-1111',
    'abcabcabcabcabc!',
    'Velkommen-123456',
    '...............',
  ])
    expect(fault(common), common).toBe('too-common')
})

test('[STA6] the login is no part of a password', () => {
  expect(fault('kaffe ANNA.LUND og te')).toBe('holds-login')
  expect(fault('kaffe med annalund her')).toBe('holds-login')
})

test('[INS17] the names of the town, the line and the service are no part of a password, however they are spelt', () => {
  const names = ['aabenraa', 'Aabenraa-chatten', 'Ishøj', 'Ærø', 'ishoej-vallensbaek']
  const of = (password: string) => passwordFault(password, 'karin', commonPasswords, names)
  for (const password of ['aabenraa kommune', 'Åbenrå er min by', 'vi bor i ISHOEJ nu', 'min ungechat kode', 'tre køer i Ishøj by'])
    expect(of(password), password).toBe('holds-name')
  expect(of('tre blå køer i1')).toBe(null)
  // Three letters stand in many words by chance.
  expect(of('kaffe på kærøen i')).toBe(null)
})
