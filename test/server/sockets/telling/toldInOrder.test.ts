import { expect, test, vi } from 'vitest'
import type { Service } from '../../../../server/actions/service.ts'
import type { Connections } from '../../../../server/sockets/connections.ts'
import { openAllowance } from '../../../../server/sockets/pace/limits.ts'
import { openYouthDoor, type YouthSession } from '../../../../server/sockets/youth.ts'
import { aStream } from '../../../support/actors.ts'

const limits = { envelopesPerMin: 20, marksPerMin: 60, requestsPerMin: 300, violations: 3 }

/** One youth's connection, in conversation, on a desk whose look for the counsellor answers when the test says so. */
function connection() {
  const looks: PromiseWithResolvers<unknown>[] = []
  const told: number[] = []
  let place = 0
  const desk = {
    live: {
      tickets: {
        find: () => {
          const look = Promise.withResolvers()
          looks.push(look)
          return look.promise
        },
      },
      transcripts: { append: async () => ({ answer: 'placed', place: ++place, at: 1 }) },
    },
    tell: { counsellor: () => ({ emit: (_: string, { placed }: { placed: { place: number } }) => told.push(placed.place) }) },
    mac: () => 'mac',
    now: () => 1,
  }
  let come: (packet: [string, ...unknown[]], next: () => void) => void = () => {}
  const socket = { use: (listener: typeof come) => (come = listener), on() {}, disconnect() {} }
  const connections = { pageOf: () => () => ({}), onBug: () => () => {} }
  const entry = { waits: () => null, isBack() {} } as unknown as YouthSession['entry']
  const session: YouthSession = { conv: 'a conversation', told: null, counsellor: undefined, entry }
  // As much of each as sending needs.
  openYouthDoor(desk as unknown as Service, connections as unknown as Connections, socket as never, session, openAllowance(limits))
  const envelope = aStream('youth')
  const answers: unknown[] = []
  const send = (n: number) => come(['envelope:send', envelope(n), (answer: unknown) => answers.push(answer)], () => {})
  return { looks, told, send, answers }
}

test('[CON13] what is told to a counsellor keeps its order, also while it is looked up who the counsellor is', async () => {
  const { looks, told, send, answers } = connection()
  send(0)
  send(1)
  await vi.waitFor(() => expect(looks).toHaveLength(1))
  looks[0]!.resolve({ phase: 'chat', person: 'she' })
  send(2)
  await vi.waitFor(() => expect(answers).toHaveLength(3))
  expect(told).toEqual([1, 2, 3])
  expect(looks).toHaveLength(1)
})

test('[CON13] where nobody was found, or no answer came, the next message looks again', async () => {
  const { looks, told, send, answers } = connection()
  send(0)
  await vi.waitFor(() => expect(looks).toHaveLength(1))
  looks[0]!.resolve(null)
  await vi.waitFor(() => expect(answers).toHaveLength(1))
  send(1)
  await vi.waitFor(() => expect(looks).toHaveLength(2))
  looks[1]!.reject(new Error('away'))
  await vi.waitFor(() => expect(answers).toMatchObject([{ ok: true }, { ok: false, why: 'failed' }]))
  send(2)
  await vi.waitFor(() => expect(looks).toHaveLength(3))
  looks[2]!.resolve({ phase: 'chat', person: 'she' })
  await vi.waitFor(() => expect(told).toEqual([3]))
})
