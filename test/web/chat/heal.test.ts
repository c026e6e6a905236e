import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Envelope, Placed } from '../../../shared/sealing/envelope.ts'
import { type Keeper, keepTranscript } from '../../../web/chat/keeper.ts'
import type { SideCipher } from '../../../web/cipher/record/opened.ts'
import { scene } from '../cipher/stage.ts'
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

type Side = { cipher: SideCipher; keeper: Keeper }

/** The real ciphers of both sides, and between them a server that a test makes lie to the youth, until it is asked for the same once more. */
async function two() {
  const { youth, counsellor } = await scene()
  const server = new PretendServer()
  let lie: (placed: Placed) => Placed | null = (placed) => placed
  const told = (placed: Placed) => [lie(placed)].filter((one) => one !== null)
  const sides: Record<'youth' | 'mette', Side> = { youth: open('youth', youth), mette: open(counsellor.kid, counsellor) }

  function open(me: string, cipher: SideCipher): Side {
    const send = async (envelope: Envelope) => {
      const sent = server.rows.some((row) => row.envelope.sid === envelope.sid && row.envelope.n === envelope.n)
      const answer = await server.send(envelope)
      if (!answer.ok) return answer
      const placed = { ...answer.value, envelope }
      if (me === 'youth') void sides.mette.keeper.arrived(placed)
      else if (sent) void sides.youth.keeper.arrived(placed)
      else for (const one of told(placed)) void sides.youth.keeper.arrived(one)
      return answer
    }
    const read = async (after: number) => {
      const answer = await server.read(after)
      if (!answer.ok || me !== 'youth') return answer
      return { ...answer, value: { ...answer.value, envelopes: answer.value.envelopes.flatMap(told) } }
    }
    const keeper = keepTranscript({ me, cipher, channel: { send, mark: send, read }, now: () => Date.now() })
    keeper.setOpen(true)
    return { cipher, keeper }
  }
  const write = async (...texts: string[]) => {
    for (const text of texts) sides.mette.keeper.say({ kind: 'text', text })
    await waitFor(() => expect(server.rows.length).toBeGreaterThanOrEqual(texts.length))
  }
  const lies = (about: (placed: Placed) => Placed | null) => {
    lie = about
  }
  return { ...sides, server, write, lies }
}
const shown = ({ keeper }: Side) => keeper.snapshot().entries.map((entry) => (entry.kind === 'text' ? entry.text : 'missing'))
const texts = (side: Side) => shown(side).filter((text) => text !== 'missing')

/** Another first letter of what is sealed, whichever stood there. */
function changesTheSecond(placed: Placed): Placed {
  const { n, ct } = placed.envelope
  return n === 1 ? { ...placed, envelope: { ...placed.envelope, ct: `${ct.startsWith('A') ? 'B' : 'A'}${ct.slice(1)}` } } : placed
}

test('[CHA5] what the server leaves out is said and holds up nothing; sent again, it stands in its place and nothing is missing', async () => {
  const { youth, mette, write, lies } = await two()
  const seen: string[][] = []
  youth.keeper.subscribe(() => seen.push(shown(youth)))
  lies((placed) => (placed.envelope.n === 1 ? null : placed))
  await write('1', '2', '3')
  await waitFor(() => expect(shown(youth)).toEqual(['1', '2', '3']))
  expect(seen).toContainEqual(['1', 'missing', '3'])
  expect(youth.cipher.missing()).toEqual([])
  expect(youth.cipher.forked || mette.cipher.forked).toBe(false)
})

test('[CHA5] what was changed on the way is said; sent again as it was, it stands in its place', async () => {
  const { youth, write, lies } = await two()
  const seen: string[][] = []
  youth.keeper.subscribe(() => seen.push(shown(youth)))
  lies(changesTheSecond)
  await write('1', '2', '3')
  await waitFor(() => expect(shown(youth)).toEqual(['1', '2', '3']))
  expect(seen).toContainEqual(expect.arrayContaining(['1', 'missing', '3']))
})

test('[CHA5] what is sent again is held for a rebuild instead of what was changed', async () => {
  const { youth, server, write, lies } = await two()
  lies(changesTheSecond)
  await write('1', '2', '3')
  await waitFor(() => expect(texts(youth)).toEqual(['1', '2', '3']))
  const held = youth.keeper.envelopes().find(({ place }) => place === 2)
  expect(held?.envelope.ct).toBe(server.rows[1]?.envelope.ct)
})

test('[FAU48] a place given anew after a loss takes nothing from the screen: both who stand at it are shown', async () => {
  const { youth, mette, server, write } = await two()
  await write('før')
  await waitFor(() => expect(texts(youth)).toEqual(['før']))
  youth.keeper.setOpen(false)
  const again = await mette.cipher.seal({ kind: 'text', text: 'efter' })
  const taken = server.rows[0]!
  await youth.keeper.arrived({ ...taken, envelope: again })
  expect(texts(youth)).toEqual(['før', 'efter'])
  await youth.keeper.arrived({ ...taken, envelope: again })
  await youth.keeper.arrived(taken)
  expect(shown(youth)).toEqual(['før', 'efter'])
})
