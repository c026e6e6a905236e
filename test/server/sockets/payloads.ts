import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { Door, Payload } from '../../../shared/doors/door.ts'
import { PROTOCOL } from '../../../shared/doors/protocol.ts'
import type { YouthDoor } from '../../../shared/doors/youth.ts'
import { emptyDraft } from '../../../shared/help/entryDraftOf.ts'
import { reportParts } from '../../../shared/report/reportText.ts'
import type { PartVersions } from '../../../shared/report/reportWire.ts'
import type { HandOverNote } from '../../../shared/sealing/note.ts'
import { aStream, aYouth, offerTo, wrapFor } from '../../support/actors.ts'
import { madeUpProof } from '../../support/proof.ts'
import { bytes } from '../../support/service.ts'
import { LINE } from './people.ts'

/** One well-formed payload for every request of a door: a request without one does not compile. */
export type Payloads<D extends Door> = { [R in keyof D['requests']]: Payload<D, R> }

const offer = () =>
  offerTo(
    {
      conv: bytes(16),
      line: LINE,
      youthPub: bytes(65),
      challenge: bytes(16),
      epoch: 0,
      purpose: 'seat',
      choices: { lang: 'da' },
      urgent: false,
      waitsSince: 0,
      returned: false,
      dueAt: 0,
      offered: null,
      accepted: false,
    },
    bytes(32),
  )

export const aNote = (over: Partial<HandOverNote> = {}): HandOverNote => ({
  conv: bytes(16),
  fromKid: bytes(32),
  toKid: bytes(32),
  kemHash: bytes(32),
  enc: bytes(65),
  ct: bytes(272),
  sig: bytes(64),
  ...over,
})

export function youthPayloads(): Payloads<YouthDoor> {
  const envelope = aStream('youth')(0)
  const nothing = {}
  return {
    'queue:join': { ...aYouth({ line: LINE }).asked, proof: madeUpProof() },
    'youth:resume': { protocol: PROTOCOL, conv: bytes(16), token: bytes(32), page: bytes(16), gen: 0 },
    'youth:rebuild': {
      protocol: PROTOCOL,
      conv: bytes(16),
      token: bytes(32),
      page: bytes(16),
      pass: bytes(200),
      challenge: bytes(16),
      last: 0,
    },
    'transcript:rebuild': { envelopes: [{ place: 1, at: 1, receipt: bytes(32), envelope }] },
    'queue:leave': nothing,
    'urgent:say': { proof: madeUpProof() },
    'wraps:give': { wraps: [wrapFor(offer())], nextChallenge: bytes(16) },
    'readers:change': { wraps: [wrapFor(offer())], nextChallenge: bytes(16) },
    'lookOn:refuse': { why: 'not-wanted', sig: bytes(64), nextChallenge: bytes(16) },
    'offer:refuse': { why: 'not-safe', sig: bytes(64), nextChallenge: bytes(16) },
    'envelope:send': envelope,
    'mark:send': envelope,
    'transcript:read': { after: 0 },
    'resume:keep': { held: 0, blob: { gen: 1, b: bytes(32), iv: bytes(12), ct: bytes(300) } },
    'resume:held': { gen: 1 },
    'typing:set': { typing: true },
    'hidden:set': { hidden: true },
    'calling:say': nothing,
    'counsellor:another': { nextChallenge: bytes(16) },
    'counsellor:same': nothing,
    'conversation:end': nothing,
    'exit:say': nothing,
    'survey:answer': { survey: bytes(32), answers: { moodChange: 1 } },
  }
}

/** `conv`: the conversation that the requests about one are asked of. */
export function counsellorPayloads(conv = bytes(16)): Payloads<CounsellorDoor> {
  const envelope = aStream(bytes(32))(0)
  const nothing = {}
  const form: Payloads<CounsellorDoor>['form:close'] = {
    form: bytes(16),
    topics: ['mental.sad'],
    primary: 'mental.sad',
    severity: 'none',
    outcomes: ['listened'],
    offersGiven: ['headspace'],
    endedBy: 'mutual',
    age: '15-17',
    contactBefore: 'no',
    municipality: null,
  }
  return {
    'desk:challenge': nothing,
    'desk:open': { protocol: PROTOCOL, page: bytes(16), pub: bytes(65), proof: bytes(64) },
    'duty:start': { seats: 1, lines: [LINE] },
    'duty:pause': { reason: 'break' },
    'duty:rest': nothing,
    'duty:resume': nothing,
    'duty:finish': nothing,
    'duty:end': nothing,
    'ring:answer': { ring: bytes(16), offer: { ...offer(), conv } },
    'ring:accept': { conv, ring: bytes(16) },
    'ring:decline': { conv, ring: bytes(16) },
    'practice:pass': { line: LINE },
    'queue:take': { line: LINE, conv },
    'queue:putAway': { conv },
    'offer:rejoin': { ...offer(), conv, purpose: 'rejoin' },
    'wraps:read': { conv },
    'envelope:send': { conv, envelope },
    'mark:send': { conv, envelope },
    'transcript:read': { conv, after: 0 },
    'typing:set': { conv, typing: true },
    'acute:set': { conv, acute: true },
    'conversation:end': { conv, harassed: true },
    'conversation:alone': { conv },
    'conversation:return': { conv },
    'lookOn:colleagues': { conv },
    'lookOn:ask': { conv, to: bytes(16), bridge: 'own-lise' },
    'lookOn:accept': { conv, id: bytes(16) },
    'lookOn:end': { conv },
    'lookOn:offer': { ...offer(), conv, purpose: 'listen' },
    'lookOn:wraps': { conv },
    'lookOn:read': { conv, after: 0 },
    'handOver:colleagues': { conv },
    'handOver:offer': { conv, to: bytes(16), blind: false, note: true },
    'handOver:takeBack': { conv },
    'handOver:accept': { conv, id: bytes(16) },
    'handOver:decline': { conv, id: bytes(16) },
    'note:give': aNote({ conv }),
    'note:read': { conv },
    'note:drop': { conv },
    'form:close': form,
    'form:mend': { line: LINE, was: form, now: { ...form, severity: 'concern' } },
    'form:takeBack': { line: LINE, was: form, endedBy: 'mutual', endedAt: 0 },
    'form:keep': { form: bytes(16), draft: bytes(1028) },
    'form:kept': { form: bytes(16) },
    'form:skip': { form: bytes(16) },
    'leaders:read': { convs: [] },
    'leaders:ask': { line: LINE },
    'leaders:over': { line: LINE },
    'colleagues:read': { key: { kem: bytes(65), sig: bytes(64) } },
    'colleague:tell': { to: bytes(16), kem: bytes(65), enc: bytes(65), ct: bytes(272) },
    'help:read': nothing,
    'texts:read': nothing,
    'keys:read': {},
    'key:off': { kid: bytes(32) },
    'ownReply:save': { id: 'own-1', lang: 'da', name: 'hej', text: 'Hej. Godt, du skrev.' },
    'ownReply:remove': { id: 'own-1' },
  }
}

export function coordinatorPayloads(): Payloads<CoordinatorDoor> {
  const entry = { line: LINE, id: 'own-1' }
  const fields = { name: 'Sara', title: 'pædagog', langs: ['da' as const], declines: [] }
  return {
    'now:watch': { protocol: PROTOCOL },
    'day:read': { line: LINE, date: '2026-11-22' },
    'month:read': { line: LINE, month: '2026-11' },
    'load:read': { line: LINE },
    'staffing:ask': { line: LINE, weekday: 4, from: 18, to: 20, now: 1, tried: 2, seatsEach: 2 },
    'year:read': { year: '2026' },
    'topics:read': { line: LINE },
    'report:read': { line: LINE, year: 2025 },
    'report:save': { line: LINE, year: 2025, base: 0, written: { part: 'introduction', value: { said: 'Året gik.', confirmed: [] } } },
    'report:freeze': {
      line: LINE,
      year: 2025,
      versions: Object.fromEntries(reportParts.map((part) => [part, 0])) as PartVersions, // one entry for each
      confirmed: true,
    },
    'alerts:read': { line: LINE },
    'alerts:save': { line: LINE, base: 0, receivers: [] },
    'alerts:test': { line: LINE, receiver: bytes(16) },
    'team:read': { line: LINE },
    'team:invite': { line: LINE, invitation: 'n'.repeat(22), fields, given: ['counsellor'] },
    'team:change': { line: LINE, person: bytes(16), base: bytes(32), fields, given: ['counsellor'] },
    'team:link': { person: bytes(16) },
    'team:withdraw': { person: bytes(16) },
    'team:off': { person: bytes(16) },
    'team:on': { person: bytes(16) },
    'audit:read': { line: LINE, before: null, of: null, what: null },
    'plan:read': { line: LINE },
    'plan:save': { line: LINE, kind: 'duty', day: '1', base: 0, spans: [{ person: bytes(16), from: '15:00', to: '21:00' }] },
    'topics:all': {},
    'numbers:read': { line: LINE },
    'numbers:confirm': { ...entry, print: bytes(32) },
    'numbers:withdraw': { ...entry, print: bytes(32) },
    'numbers:switch': { ...entry, print: bytes(32), back: false },
    'numbers:save': { ...entry, over: null, draft: emptyDraft('place'), confirmed: false },
    'numbers:remove': { ...entry, over: 0, back: false },
    'bridge:save': {
      ...entry,
      over: 0,
      draft: {
        name: 'Lise',
        place: 'Biblioteket',
        when: 'Tirsdag 15–17',
        say: 'Jeg kommer fra chatten.',
        owner: 'Lise',
        agreedOn: '2026-11-01',
        account: bytes(16),
      },
    },
    'bridge:remove': { ...entry, over: 1 },
    'texts:read': { line: LINE },
    'texts:save': {
      ...entry,
      over: 0,
      draft: { kind: 'reply', name: { da: 'hej', en: 'hello' }, text: { da: 'Hej. Godt, du skrev.', en: 'Hi. Good that you wrote.' } },
    },
    'texts:remove': { ...entry, over: 1 },
    'campaigns:read': { line: LINE },
    'campaign:save': {
      ...{ line: LINE, id: 'own-week', base: null },
      draft: { name: 'Uge 40', from: '2026-11-20', to: '2026-11-27', factor: 2.5, seats: 1, text: { da: '', en: '' } },
    },
    'campaign:remove': { line: LINE, id: 'own-week', base: bytes(32) },
    'line:read': { line: LINE },
    'line:save': { line: LINE, base: bytes(32), change: { queueLimit: 30 } },
    'line:closing': { line: LINE, until: 'day' },
    'line:close': { line: LINE, message: { da: 'Vi har lukket i dag.', en: '' }, until: 'day' },
    'line:open': { line: LINE },
    'first:read': { line: LINE },
    'first:leader': { line: LINE, over: null, call: '20 30 40 50', called: true },
    'first:open': { line: LINE },
  }
}
