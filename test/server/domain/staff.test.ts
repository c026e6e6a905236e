import { expect, test } from 'vitest'
import {
  CONSOLE,
  hasRole,
  homeOf,
  linesWhere,
  mayChangeRoles,
  mayConfirm,
  mayManage,
  mayOpenPage,
  type Staff,
} from '../../../server/domain/staff.ts'

const someone = (person: string, roles: Staff['roles'], active = true): Staff => ({
  person,
  login: person,
  name: person,
  title: '',
  passwordHash: null,
  roles,
  langs: [],
  topics: [],
  ages: [],
  active,
  demo: false,
})
const both = someone('both', { faxe: ['counsellor', 'coordinator'], aabenraa: ['counsellor'], ishoej: [] })
const counsellor = someone('counsellor', { faxe: ['counsellor'] })
const coordinator = someone('coordinator', { faxe: ['coordinator'] })
const off = someone('off', both.roles, false)

test('[STA32] a role is of one line, and nobody and a person who is switched off have none anywhere', () => {
  expect([hasRole(both, 'faxe', 'coordinator'), hasRole(both, 'aabenraa', 'coordinator')]).toEqual([true, false])
  expect([hasRole(both, 'ishoej', 'counsellor'), hasRole(both, 'nowhere', 'counsellor')]).toEqual([false, false])
  expect([linesWhere(both, 'counsellor'), linesWhere(both, 'coordinator')]).toEqual([['faxe', 'aabenraa'], ['faxe']])
  for (const one of [off, null]) {
    expect(hasRole(one, 'faxe', 'counsellor')).toBe(false)
    expect([linesWhere(one, 'counsellor'), linesWhere(one, 'coordinator')]).toEqual([[], []])
    expect([mayOpenPage(one, 'counsellor'), mayOpenPage(one, 'coordinator'), homeOf(one)]).toEqual([false, false, null])
    expect([mayChangeRoles(one, 'faxe'), mayManage(one, counsellor), mayConfirm(one, [])]).toEqual([false, false, false])
  }
})

test('[STA43] a line may bear a name that every object has; nobody has a role on it who was not given one', () => {
  for (const line of ['constructor', 'valueOf']) {
    expect([hasRole(both, line, 'counsellor'), mayChangeRoles(both, line), mayConfirm(both, [line])]).toEqual([false, false, false])
    expect(hasRole(someone('given', { [line]: ['counsellor'] }), line, 'counsellor')).toBe(true)
  }
})

test('[STA33] a role on any line opens its page, and who has both begins at the desk', () => {
  expect([mayOpenPage(both, 'counsellor'), mayOpenPage(both, 'coordinator')]).toEqual([true, true])
  expect([mayOpenPage(counsellor, 'counsellor'), mayOpenPage(counsellor, 'coordinator')]).toEqual([true, false])
  expect([both, counsellor, coordinator, someone('new', { faxe: [] })].map(homeOf)).toEqual([
    'counsellor',
    'counsellor',
    'coordinator',
    null,
  ])
})

test('[STA31] who coordinates every line of another person may manage that person, also one who is off; the console may all', () => {
  expect([mayManage(coordinator, counsellor), mayManage(coordinator, both), mayManage(counsellor, coordinator)]).toEqual([
    true,
    false,
    false,
  ])
  expect(mayManage(coordinator, { ...counsellor, active: false })).toBe(true)
  expect([mayManage(coordinator, coordinator), mayManage(coordinator, someone('new', { faxe: [] })), mayManage(coordinator, null)]).toEqual(
    [false, false, false],
  )
  expect([mayManage(CONSOLE, coordinator), mayManage(CONSOLE, null)]).toEqual([true, true])
  expect([mayChangeRoles(coordinator, 'faxe'), mayChangeRoles(coordinator, 'aabenraa'), mayChangeRoles(counsellor, 'faxe')]).toEqual([
    true,
    false,
    false,
  ])
  expect(mayChangeRoles(CONSOLE, 'nowhere')).toBe(true)
})

test('[HEL20] a number is confirmed by a coordinator of a line that shows it, by any coordinator where every line shows it', () => {
  expect([mayConfirm(coordinator, ['aabenraa', 'faxe']), mayConfirm(coordinator, ['aabenraa']), mayConfirm(coordinator, [])]).toEqual([
    true,
    false,
    true,
  ])
  expect([mayConfirm(counsellor, ['faxe']), mayConfirm(counsellor, [])]).toEqual([false, false])
})
