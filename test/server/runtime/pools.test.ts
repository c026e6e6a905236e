import { expect, test } from 'vitest'
import { poolsCommand } from '../../../server/pools.ts'
import { openService } from '../../support/service.ts'

async function opened() {
  const { service } = await openService()
  const pools = (...args: string[]) => poolsCommand(service, args)
  return { service, pools, list: async () => (await pools('list')).text }
}

test('[DIS129] the console makes a pool, takes lines in and out, and says from which New Year on it holds', async () => {
  const { pools, list } = await opened()
  expect(await list()).toBe('There is no pool: each line publishes for itself.')
  expect(await pools('make', 'syd', 'Syd', 'South', 'faxe', 'ishoej-vallensbaek')).toEqual({
    ok: true,
    text: 'From New Year 2027 on faxe, ishoej-vallensbaek publish together. Until then it may be changed back, at the latest in November 2026.',
  })
  expect(await pools('add', 'syd', 'aabenraa')).toMatchObject({ ok: true })
  expect(await pools('remove', 'pool.syd', 'faxe')).toMatchObject({ ok: true })
  expect(await list()).toBe('pool.syd: Syd / South\n  ishoej-vallensbaek, from 2027 on\n  aabenraa, from 2027 on')
})

test('[DIS129] what it does not know is said, with how to use it, and changes nothing', async () => {
  const { pools, list } = await opened()
  await pools('make', 'syd', 'Syd', 'South', 'faxe', 'aabenraa')
  const before = await list()
  for (const args of [
    [],
    ['make', 'nord'],
    ['make', 'nord', 'Nord', 'North', 'ungeraadgivningen'],
    ['add', 'syd'],
    ['add', 'syd', 'a', 'b'],
    ['burn', 'syd', 'faxe'],
    ['list', 'syd'],
    ['add', 'syd', '../x'],
  ])
    expect(await pools(...args), args.join(' ')).toMatchObject({ ok: false, text: expect.stringContaining('Use: npm run pools') })
  const said = { gone: 'There is no such line', full: 'take it out of that one first', taken: 'a pool with that id' }
  for (const [args, why] of [
    [['make', 'syd', 'Syd', 'South', 'ungeraadgivningen', 'ishoej-vallensbaek'], said.taken],
    [['make', 'nord', 'Nord', 'North', 'faxe', 'ishoej-vallensbaek'], said.full],
    [['make', 'nord', 'Nord', 'North', 'nowhere', 'ishoej-vallensbaek'], said.gone],
    [['add', 'nord', 'ishoej-vallensbaek'], said.gone],
    [['add', 'syd', 'faxe'], said.full],
    [['remove', 'syd', 'ishoej-vallensbaek'], said.gone],
    [['add', 'Syd!', 'ishoej-vallensbaek'], 'The id of a pool'],
  ] as const)
    expect(await pools(...args), args.join(' ')).toMatchObject({ ok: false, text: expect.stringContaining(why) })
  expect(await list()).toBe(before)
})
