import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emptyOutside } from '../../../../shared/sealing/outside.ts'
import { keepTranscript } from '../../../../web/chat/keeper.ts'
import { PretendServer, pretendCipher } from '../pretend.ts'

beforeEach(() => void vi.useFakeTimers({ now: 10_000 }))
afterEach(() => vi.useRealTimers())

const METTE = 'mette'
function side(server: PretendServer, me: string) {
  const keeper = keepTranscript({
    ...{ me, cipher: pretendCipher(me), now: () => Date.now() },
    channel: { send: server.send, mark: server.mark, read: server.read },
  })
  keeper.setOpen(true)
  return keeper
}
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)
const given = { step: 'give' as const, giving: 1, card: { ...emptyOutside, reach: ' 12 34 56 78 ' } }
const notes = (keeper: ReturnType<typeof side>) => keeper.snapshot().entries.map((e) => (e.kind === 'outside' ? e.did : e.kind))

test('[OUT1] both pages show the same steps as notes, and no word of a card stands in the list', async () => {
  const server = new PretendServer()
  const [youth, mette] = [side(server, 'youth'), side(server, METTE)]
  mette.outside.say({ step: 'ask', duty: false })
  expect(mette.snapshot().outsideSending).toBe('ask')
  await settle()
  await youth.catchUp()
  youth.outside.say({ step: 'open' })
  youth.outside.say(given)
  await settle()
  await mette.catchUp()
  mette.outside.say({ step: 'see', giving: 1 })
  mette.outside.say({ step: 'see', giving: 1 })
  await settle()
  await youth.catchUp()
  expect(notes(youth)).toEqual(['ask', 'open', 'give'])
  expect(notes(mette)).toEqual(notes(youth))
  for (const keeper of [youth, mette]) {
    expect(keeper.snapshot()).toMatchObject({ outside: { phase: 'given', card: { reach: '12 34 56 78' }, seenBy: [METTE] } })
    expect(keeper.snapshot().outsideSending).toBeUndefined()
    expect(JSON.stringify(keeper.snapshot().entries)).not.toContain('12 34')
  }
  expect(youth.countMine()).toBe(0)
})

test('[OUT3] a page that is loaded anew knows only at the end of the list what still stands', async () => {
  const server = new PretendServer()
  const youth = side(server, 'youth')
  youth.outside.say({ step: 'open' })
  youth.outside.say(given)
  youth.outside.say({ step: 'withdraw', giving: 1 })
  await settle()
  const fresh = side(server, METTE)
  const seen: unknown[] = []
  fresh.subscribe(() => seen.push([fresh.snapshot().whole ?? false, fresh.snapshot().outside?.phase]))
  await fresh.catchUp()
  expect(seen).toContainEqual([false, 'given'])
  expect(seen.filter((one) => JSON.stringify(one) === '[true,"given"]')).toEqual([])
  expect(seen.at(-1)).toEqual([true, 'withdrawn'])
  expect(JSON.stringify(fresh.snapshot())).not.toContain('12 34')
})

test('[OUT8] what is half written stands with the page, and goes with the talk', async () => {
  const youth = side(new PretendServer(), 'youth')
  expect(youth.outside.draft()).toBeNull()
  youth.outside.say({ step: 'open' })
  expect(youth.outside.draft()).toEqual(emptyOutside)
  youth.outside.keepDraft({ ...emptyOutside, called: 'Ravn' })
  youth.outside.say({ step: 'open' })
  expect(youth.outside.draft()?.called).toBe('Ravn')
  youth.close()
  expect(youth.outside.draft()).toBeNull()
})
