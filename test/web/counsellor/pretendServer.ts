import type { Choices } from '../../../shared/choices.ts'
import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { DeskConversation, DeskView, OwedForm, QueueView, Ring } from '../../../shared/doors/counsellorView.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Envelope, Placed } from '../../../shared/sealing/envelope.ts'
import type { KeyOffer, Wrap } from '../../../shared/sealing/keys.ts'
import type { OutsideStep } from '../../../shared/sealing/outside.ts'
import type { Body } from '../../../shared/sealing/sealed.ts'
import type { Ending } from '../../../shared/topic.ts'
import { randomId } from '../../../web/cipher/keys/p256.ts'
import { type StaffIdentity, staffIdentity } from '../../../web/cipher/keys/staffIdentity.ts'
import { createYouth, type YouthCipher } from '../../../web/cipher/youthCipher.ts'
import { fakeSocket } from './fakeSocket.ts'
import { pretendColleagues } from './pretendColleagues.ts'
import { pretendRoster } from './pretendRoster.ts'

export const LINE = 'aabenraa'
/** `kinds`: of what was sealed to the youth, as it was opened there. */
type Talk = { youth: YouthCipher; placed: Placed[]; wraps: Wrap[]; kinds: string[]; steps: OutsideStep[] }
export type PretendServer = Awaited<ReturnType<typeof pretendServer>>

/** The server as one counsellor's page sees it, with real youths' ciphers behind it: what is shown was sealed there and opened here. */
export async function pretendServer({ mode = 'automatic' as 'automatic' | 'pull', now = () => Date.now() } = {}) {
  const identity: StaffIdentity = await staffIdentity({ load: async () => null, save: async () => {} }, now())
  const [person, challenge] = [randomId(), randomId()]
  const talks = new Map<string, Talk>()
  const drafts = new Map<string, string>()
  let rev = 1
  let alone = false
  const colleagues = pretendColleagues({ change: (conv, part) => change(conv, part), say: (part) => say(part), now })
  const keys = { here: Promise.resolve() } // a test may put another promise here: no youth gives keys before it is kept
  let queue: QueueView = {
    lines: [{ line: LINE, name: { da: 'Aabenraa-chatten', en: 'Aabenraa-chatten' }, mode, waiting: 0, entries: [] }],
  }
  let view: DeskView = {
    rev,
    me: {
      person,
      name: 'Mette',
      title: 'Ungerådgiver',
      kid: identity.kid,
      lines: [
        { line: LINE, name: { da: 'Aabenraa-chatten', en: 'Aabenraa-chatten' }, mode, municipalities: ['aabenraa'] },
        { line: 'faxe', name: { da: 'Faxe', en: 'Faxe' }, mode: 'automatic', municipalities: ['faxe'] },
      ],
    },
    shift: null,
    rings: [],
    conversations: [],
    owed: [],
  }
  const onDuty = (seats: number, lines: string[]): DeskView['shift'] => ({ state: 'on', seats, taken: 0, since: now(), lines, missed: 0 })

  const fake = fakeSocket<CounsellorDoor>({
    'desk:challenge': () => done({ challenge, person }),
    'desk:open': () => done(view),
    'duty:start': ({ seats, lines }) => say({ shift: onDuty(seats, lines) }),
    'duty:pause': () => inState('paused'),
    'duty:rest': () => say({ shift: view.shift && { ...view.shift, restUntil: now() + 600_000 } }),
    'duty:resume': () => say({ shift: view.shift && { ...view.shift, state: 'on', restUntil: undefined } }),
    'duty:finish': () => inState('finishing'),
    'duty:end': () => say({ shift: null }),
    'ring:answer': ({ ring, offer }) => answered(ring, offer),
    'ring:accept': ({ ring }) => accepted(ring),
    'ring:decline': ({ ring }) => say({ rings: view.rings.filter((r) => r.ring !== ring) }),
    'queue:take': () => refuse('gone'),
    'offer:rejoin': (offer) => rejoined(offer),
    'wraps:read': ({ conv }) => done(talks.get(conv)?.wraps ?? []),
    'envelope:send': ({ conv, envelope }) => post(conv, envelope),
    'mark:send': ({ conv, envelope }) => post(conv, envelope),
    'transcript:read': ({ conv, after }) => {
      const placed = talks.get(conv)?.placed ?? []
      return done({ first: 1, last: placed.length, envelopes: placed.slice(after) })
    },
    'typing:set': () => done(null),
    'acute:set': ({ conv, acute }) => change(conv, { acute }),
    'conversation:end': ({ conv }) => {
      end(conv, 'counsellor')
      return done(null)
    },
    'conversation:alone': () => done(alone),
    'conversation:return': ({ conv }) => say({ conversations: view.conversations.filter((c) => c.conv !== conv) }),
    ...colleagues.answers,
    'form:close': ({ form }) => saying({ owed: view.owed.filter((f) => f.form !== form) }, 'counted'),
    'form:mend': () => done('counted'),
    'form:keep': ({ form, draft }) => {
      drafts.set(form, draft)
      return done(null)
    },
    'form:kept': ({ form }) => done(drafts.get(form) ?? null),
    'form:takeBack': ({ was: { form }, ...of }) => saying({ owed: [...view.owed, { form, conv: null, ...of }] }, 'owed'),
    'form:skip': ({ form }) => say({ owed: view.owed.filter((f) => f.form !== form) }),
  })

  function saying<Answer>(part: Partial<DeskView>, answer: Answer): Outcome<Answer> {
    view = { ...view, ...part, rev: ++rev }
    fake.tell('desk:view', view)
    return done(answer)
  }
  const say = (part: Partial<DeskView>) => saying(part, null)
  const inState = (state: NonNullable<DeskView['shift']>['state']) => say({ shift: view.shift && { ...view.shift, state } })
  const change = (conv: string, part: Partial<DeskConversation>) =>
    say({ conversations: view.conversations.map((c) => (c.conv === conv ? { ...c, ...part } : c)) })

  /** A youth made here, with a key of their own. */
  async function aYouth() {
    const youth = await createYouth({ line: LINE })
    talks.set(youth.conv, { youth, placed: [], wraps: [], kinds: [], steps: [] })
    return youth
  }
  async function ring(choices: Partial<Choices> = {}, part: Partial<Ring> = {}) {
    const youth = await aYouth()
    const rung = ringFor(youth, { lang: 'da', ...choices }, part)
    say({ rings: [...view.rings, rung] })
    return { youth, ring: rung }
  }
  const ringFor = (youth: YouthCipher, choices: Choices, part: Partial<Ring>): Ring => ({
    ring: randomId(),
    conv: youth.conv,
    line: LINE,
    youthPub: youth.youthPub,
    challenge: youth.challenge,
    epoch: 0,
    purpose: 'seat',
    choices,
    urgent: false,
    waitsSince: now() - 130_000,
    returned: false,
    dueAt: now() + 20_000,
    offered: null,
    accepted: false,
    ...part,
  })
  const offers = new Map<string, KeyOffer>()
  function answered(ring: string, offer: KeyOffer): Outcome<null> {
    offers.set(ring, offer)
    say({ rings: view.rings.map((r) => (r.ring === ring ? { ...r, offered: offer.sig } : r)) })
    seatIfBoth(ring)
    return done(null)
  }
  function accepted(ring: string): Outcome<null> {
    say({ rings: view.rings.map((r) => (r.ring === ring ? { ...r, accepted: true } : r)) })
    seatIfBoth(ring)
    return done(null)
  }
  function seatIfBoth(ring: string): void {
    const rung = view.rings.find((r) => r.ring === ring)
    const offer = offers.get(ring)
    if (rung?.offered && rung.accepted && offer) void seat(rung, offer)
  }
  async function seat(rung: Ring, offer: KeyOffer): Promise<void> {
    await keys.here
    await wrapFor(offer)
    fake.tell('wraps:ready', { conv: rung.conv })
    const talk: DeskConversation = {
      conv: rung.conv,
      line: rung.line,
      youthPub: rung.youthPub,
      challenge: talks.get(rung.conv)?.youth.challenge ?? '',
      epoch: rung.epoch,
      sinceEpoch: 0,
      startedAt: now(),
      choices: rung.choices,
      urgent: rung.urgent,
      youthPresence: 'here',
      acute: false,
      stillThere: false,
      otherDevice: false,
    }
    say({ rings: view.rings.filter((r) => r.ring !== rung.ring), conversations: [...view.conversations, talk] })
  }
  async function wrapFor(offer: KeyOffer): Promise<void> {
    const talk = talks.get(offer.conv)
    if (!talk) throw new Error('no such youth')
    const roster = await pretendRoster({ line: LINE, person, ...identity, now: now() })
    const considered = roster.ok ? await talk.youth.considerOffer(offer, roster) : null
    if (!considered?.ok) throw new Error(`the youth refuses: ${considered?.why}`)
    talk.wraps = await talk.youth.wrapsFor(offer, { history: true })
    await talk.youth.began(offer.epoch)
  }
  function rejoined(offer: KeyOffer): Outcome<null> {
    void wrapFor(offer).then(() => fake.tell('wraps:ready', { conv: offer.conv }))
    return done(null)
  }

  function post(conv: string, envelope: Envelope) {
    const talk = talks.get(conv)
    if (!talk || !view.conversations.some((c) => c.conv === conv)) return refuse('gone')
    const placed: Placed = { place: talk.placed.length + 1, at: now(), receipt: randomId(32), envelope }
    talk.placed.push(placed)
    void talk.youth.open(placed).then((opened) => {
      if (!opened.ok) return
      talk.kinds.push(opened.body.kind)
      if (opened.body.kind === 'outside') talk.steps.push(opened.body.does)
    })
    return done({ place: placed.place, at: placed.at, receipt: placed.receipt })
  }
  /** Something a youth writes, told to the page; what a youth who has not written is called likewise. */
  const youthWrites = (conv: string, text: string, nickname?: string) =>
    youthSeals(conv, { kind: 'text', text, ...(nickname && { nickname }) })
  async function youthSeals(conv: string, body: Body): Promise<void> {
    const talk = talks.get(conv)
    if (!talk) throw new Error('no such youth')
    const envelope = await talk.youth.seal(body)
    const placed: Placed = { place: talk.placed.length + 1, at: now(), receipt: randomId(32), envelope }
    talk.placed.push(placed)
    await talk.youth.open(placed)
    fake.tell('envelope:new', { conv, placed })
  }
  function end(conv: string, endedBy: Ending): OwedForm {
    const form: OwedForm = { form: randomId(), conv, line: LINE, endedBy, endedAt: now() }
    const age = view.conversations.find((c) => c.conv === conv)?.choices.age
    const owed = age ? { ...form, age } : form
    say({ conversations: view.conversations.filter((c) => c.conv !== conv), owed: [...view.owed, owed] })
    return owed
  }
  return {
    ...fake,
    identity,
    challenge,
    keys,
    view: () => view,
    say,
    ring,
    aYouth,
    ringFor,
    change,
    youthWrites,
    youthSeals,
    /** What was sealed to this youth so far, by kind. */
    kindsTo: (conv: string) => talks.get(conv)?.kinds ?? [],
    /** The steps of help outside the chat that this page sealed to the youth. */
    stepsTo: (conv: string) => talks.get(conv)?.steps ?? [],
    end,
    /** The sealed draft of this form that was kept last. */
    keptOf: (form: string) => drafts.get(form) ?? '',
    onDutyToo: colleagues.onDutyToo,
    /** From now on nobody else is on duty. */
    leaveAlone() {
      alone = true
    },
    queue(next: QueueView) {
      queue = next
      fake.tell('queue:view', queue)
    },
  }
}
