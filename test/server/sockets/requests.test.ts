import fc from 'fast-check'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { coordinatorDoor } from '../../../shared/doors/coordinator.ts'
import { counsellorDoor } from '../../../shared/doors/counsellor.ts'
import { youthDoor } from '../../../shared/doors/youth.ts'
import { refusals } from '../../../shared/outcome.ts'
import { type AppHere, openAppHere } from '../../support/servers/serverPair.ts'
import { closeWires, type WireWish, wireTo } from '../../support/wire.ts'
import { coordinatorPayloads, counsellorPayloads, youthPayloads } from './payloads.ts'

const MARK = 'KANARIEFUGL-7f3a'
let strict: AppHere
/** The same, but patient: for asking more wrong things than one line is allowed. */
let patient: AppHere
let redis: Redis

beforeAll(async () => {
  redis = new Redis(inject('liveUrl'))
  strict = await openAppHere()
  patient = await openAppHere({ limits: { violations: 1e9, requestsPerMin: 1e9, envelopesPerMin: 1e9, marksPerMin: 1e9 } })
})
afterEach(closeWires)
afterAll(async () => {
  redis.disconnect()
  await strict?.app.close()
  await patient?.app.close()
})

const doors = [
  { door: '/youth', requests: youthDoor.requests, payloads: youthPayloads },
  { door: '/counsellor', requests: counsellorDoor.requests, payloads: () => counsellorPayloads() },
  { door: '/coordinator', requests: coordinatorDoor.requests, payloads: coordinatorPayloads },
] as const
const names = doors.flatMap(({ door, requests }) => Object.keys(requests).map((name) => ({ door, name })))

const cookieFor = async (at: AppHere, door: string): Promise<WireWish> => {
  if (door === '/youth') return {}
  const staff = door === '/counsellor' ? (await at.counsellors())[0] : await at.coordinator()
  return { cookie: await at.cookieOf(staff!) }
}
const lineTo = async (at: AppHere, door: (typeof doors)[number]['door']) => wireTo(at.origin, door, await cookieFor(at, door))
const isRefusal = (answer: unknown) =>
  expect(answer).toSatisfy(
    (a) => typeof a === 'object' && a !== null && 'why' in a && refusals.includes(a.why as never) && Object.keys(a).length === 2,
  ) // only a word of the closed list passes
const stored = async (prefix: string) => {
  const keys = (await redis.keys(`*${prefix}*`)).filter((key) => !key.includes(':bull}') && !/:(birth|seen|where)$/.test(key)).sort()
  return Promise.all(keys.map(async (key) => `${key} ${(await redis.dumpBuffer(key))?.toString('hex')}`))
}

test.each(names)(
  '[DOO11] $door $name: asked well, asked again, by whom it does not concern: always a value or a word of the closed list',
  async ({ door, name }) => {
    const { payloads, requests } = doors.find((d) => d.door === door)!
    const wire = await lineTo(patient, door)
    const payload = (payloads() as Record<string, unknown>)[name]
    const { reply } = (requests as Record<string, { reply: { safeParse(value: unknown): { success: boolean } } }>)[name]!
    const first = (await wire.raw(name, payload)) as { ok: boolean; value?: unknown }
    if (first.ok) expect(reply.safeParse(first.value).success).toBe(true)
    else isRefusal(first)
    const again = (await wire.raw(name, payload)) as { ok: boolean }
    expect(again.ok).toBe(first.ok)
    expect(wire.socket.connected).toBe(true)
  },
)

test.each(names)(
  '[DOO12] $door $name: whatever else is sent is refused, stored nowhere and logged nowhere, and the connection stays open',
  async ({ door, name }) => {
    const { payloads } = doors.find((d) => d.door === door)!
    const wire = await lineTo(patient, door)
    const well = (payloads() as Record<string, unknown>)[name] as Record<string, unknown>
    const before = await stored(patient.installation.prefix)
    // A payload that is whole but for one thing is the likeliest to slip through.
    const spoilt = fc.oneof(
      fc.jsonValue(),
      fc
        .constantFrom(...Object.keys(well), 'more')
        .chain((field) => fc.jsonValue().map((value) => ({ ...well, [field]: value === well[field] ? MARK : value }))),
      fc.constantFrom(...Object.keys(well), 'more').map((field) => ({ ...well, [field]: undefined, extra: MARK })),
    )
    const isWell = (payload: unknown) => payloadFits(door, name, payload)
    await fc.assert(
      fc.asyncProperty(spoilt, async (payload) => {
        fc.pre(!isWell(payload))
        expect(await wire.raw(name, payload)).toEqual({ ok: false, why: 'malformed' })
      }),
      { numRuns: 25 },
    )
    // Nothing may ever be sent along: there is no field for plain text anywhere.
    for (const more of withMore(well)) expect(await wire.raw(name, more)).toEqual({ ok: false, why: 'malformed' })
    expect(wire.socket.connected).toBe(true)
    expect(await stored(patient.installation.prefix)).toEqual(before)
    expect(patient.output()).not.toContain(MARK)
    expect(patient.output()).not.toContain('bug')
  },
)

function payloadFits(door: string, name: string, payload: unknown): boolean {
  const { requests } = doors.find((d) => d.door === door)!
  const { payload: schema } = (requests as Record<string, { payload: { safeParse(value: unknown): { success: boolean } } }>)[name]!
  return schema.safeParse(JSON.parse(JSON.stringify(payload) ?? 'null')).success
}

test.each(doors)("[DOO13] $door: unknown names, names of an object's own, too much, too little and no way to answer", async ({ door }) => {
  const wire = await lineTo(patient, door)
  for (const name of ['nonsense', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'queue:join ', MARK])
    expect(await wire.raw(name, {})).toEqual({ ok: false, why: 'unknown-request' })
  const [name] = Object.keys(doors.find((d) => d.door === door)!.requests)
  expect(await wire.raw(name!)).toEqual({ ok: false, why: 'malformed' })
  expect(await wire.raw(name!, {}, {})).toEqual({ ok: false, why: 'malformed' })
  expect(await wire.raw(name!, Buffer.from(MARK))).toEqual({ ok: false, why: 'malformed' })
  wire.socket.emit(name!, {})
  wire.socket.emit(name!)
  expect(await wire.raw('nonsense', {})).toEqual({ ok: false, why: 'unknown-request' })
  expect(wire.socket.connected).toBe(true)
  expect(patient.output()).not.toContain(MARK)
})

test.each(doors)('[DOO14] $door: the third wrong thing is answered too, and closes the connection', async ({ door }) => {
  const wire = await lineTo(strict, door)
  for (let i = 0; i < 2; i++) expect(await wire.raw('nonsense', {})).toEqual({ ok: false, why: 'unknown-request' })
  const [[name, payload]] = Object.entries(doors.find((d) => d.door === door)!.payloads()) as [[string, unknown]]
  expect(await wire.raw(name, payload)).toHaveProperty('ok')
  expect(await wire.raw('nonsense', {})).toEqual({ ok: false, why: 'unknown-request' })
  expect(await wire.closed).toBe('io server disconnect')
})

test('[DOO15] 13 kB is refused and the connection stays open; beyond 16 kB it is closed before anything is read', async () => {
  const large = async (length: number) => {
    const wire = await lineTo(patient, '/youth')
    return { wire, answer: await wire.raw('envelope:send', { v: 1, ep: 0, from: 'youth', sid: 'x', n: 0, ct: MARK.padEnd(length, 'x') }) }
  }
  const some = await large(13_000)
  expect(some.answer).toEqual({ ok: false, why: 'malformed' })
  expect(some.wire.socket.connected).toBe(true)
  const much = await large(17_000)
  expect(much.answer).toBe('silence')
  expect(patient.output()).not.toContain(MARK)
  expect(patient.output()).not.toContain('bug')
})

/** The same with one more field, at each depth in turn. */
function withMore(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => withMore(item).map((more) => value.with(i, more)))
  if (typeof value !== 'object' || value === null) return []
  const deeper = Object.entries(value).flatMap(([field, inner]) => withMore(inner).map((more) => ({ ...value, [field]: more })))
  // A counsellor's own reply has a text: there the field that is too much has another name.
  return [{ ...value, ['text' in value ? 'more' : 'text']: MARK }, ...deeper]
}
