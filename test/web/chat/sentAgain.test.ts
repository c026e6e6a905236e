import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Envelope, Placed } from '../../../shared/sealing/envelope.ts'
import { keepTranscript } from '../../../web/chat/keeper.ts'
import type { SideCipher } from '../../../web/cipher/record/opened.ts'
import { hand, scene } from '../cipher/stage.ts'
import { PretendServer } from './pretend.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => vi.useRealTimers())
const waitFor = (happened: () => void) =>
  vi.waitFor(
    async () => {
      await vi.advanceTimersByTimeAsync(100)
      happened()
    },
    { timeout: 5000, interval: 5 },
  )

/** The real ciphers of a writer and a reader. The server keeps one envelope of the writer from the reader, until it is sent again. */
function between(
  writer: SideCipher,
  reader: SideCipher,
  me: { writer: string; reader: string },
  keepsBack: (envelope: Envelope) => boolean,
) {
  const server = new PretendServer()
  const sentAgain: string[] = []
  const kept = ({ envelope }: Placed) => keepsBack(envelope) && sentAgain.length === 0
  const writers = keepTranscript({
    me: me.writer,
    cipher: writer,
    now: () => Date.now(),
    channel: { send: (envelope) => passOn(envelope, 'send'), mark: (envelope) => passOn(envelope, 'mark'), read: server.read },
  })
  const readers = keepTranscript({
    me: me.reader,
    cipher: reader,
    now: () => Date.now(),
    channel: {
      send: (envelope) => passBack(envelope, 'send'),
      mark: (envelope) => passBack(envelope, 'mark'),
      async read(after) {
        const answer = await server.read(after)
        return answer.ok ? { ...answer, value: { ...answer.value, envelopes: answer.value.envelopes.filter((one) => !kept(one)) } } : answer
      },
    },
  })
  async function passOn(envelope: Envelope, as: 'send' | 'mark') {
    const isAgain = server.rows.some((row) => row.envelope.sid === envelope.sid && row.envelope.n === envelope.n)
    const answer = await server[as](envelope)
    if (answer.ok && isAgain) sentAgain.push(as)
    if (answer.ok && !kept({ ...answer.value, envelope })) void readers.arrived({ ...answer.value, envelope })
    return answer
  }
  async function passBack(envelope: Envelope, as: 'send' | 'mark') {
    const answer = await server[as](envelope)
    if (answer.ok) void writers.arrived({ ...answer.value, envelope })
    return answer
  }
  for (const keeper of [writers, readers]) keeper.setOpen(true)
  return { writers, readers, sentAgain }
}

test('[CHA18] a mark that the other side asks for again goes out as a mark, so the server takes it and the gap heals', async () => {
  const { youth, counsellor } = await scene()
  const me = { writer: counsellor.kid, reader: 'youth' }
  const { writers, readers, sentAgain } = between(counsellor, youth, me, ({ from, n }) => from !== 'youth' && n === 1)
  writers.say({ kind: 'text', text: '1' })
  writers.askWhere()
  writers.say({ kind: 'text', text: '3' })
  await waitFor(() => expect(sentAgain).toEqual(['mark']))
  await waitFor(() => expect(readers.snapshot().askedWhere).toBe(counsellor.kid))
  expect(youth.missing()).toEqual([])
  expect(readers.snapshot().entries.map(({ kind }) => kind)).toEqual(['text', 'text'])
})

test('[CHA18] so does the first envelope of an epoch', async () => {
  const { youth, ole, roster } = await scene()
  const { counsellor } = await hand(youth, ole, roster, { purpose: 'handover', epoch: 1 })
  const me = { writer: 'youth', reader: counsellor.kid }
  const { writers, readers, sentAgain } = between(youth, counsellor, me, ({ from, n }) => from === 'youth' && n === 0)
  const first = await youth.began(1)
  writers.postFirst(first!)
  writers.say({ kind: 'text', text: 'hej Ole' })
  await waitFor(() => expect(sentAgain).toEqual(['mark']))
  await waitFor(() => expect(readers.snapshot().entries.map(({ kind }) => kind)).toEqual(['text']))
  expect(counsellor.missing()).toEqual([])
})
