import type { Shell } from '../../../shared/doors/page.ts'
import type { Refusal } from '../../../shared/outcome.ts'
import type { KeyOffer } from '../../../shared/sealing/keys.ts'
import { emptyTranscript, type Transcript } from '../../../web/chat/transcript.ts'
import type { Reader } from '../../../web/cipher/youthCipher.ts'
import { nothingChosen } from '../../../web/youth/choices/steps.ts'
import type { Screen } from '../../../web/youth/visit/screen.ts'
import type { Talk } from '../../../web/youth/visit/talk.ts'
import { aLine, helpNumbers, NOW, offers } from '../arrival/aLine.ts'
import { aKeeper } from './aKeeper.ts'

const conv = 'c'.repeat(22)
export const METTE = 'm'.repeat(43)
const chosen = { ...nothingChosen, nickname: 'Ravn' }
const aLeft = { name: 'Mette', draft: 'jeg ville også', wrote: true }
const base = { rev: 1, conv, line: 'aabenraa', pass: 'p' }
const offer: KeyOffer = {
  conv,
  line: 'aabenraa',
  youthPub: 'y'.repeat(87),
  staffKid: METTE,
  purpose: 'seat',
  epoch: 0,
  challenge: 'k'.repeat(22),
  kem: 'e'.repeat(87),
  sig: 's'.repeat(86),
}
const waiting = {
  ...base,
  phase: 'waiting' as const,
  place: 2,
  estimate: { fromMin: 10, toMin: 40 },
  urgent: false,
  returned: false,
  closesAt: Date.UTC(2026, 10, 21, 20),
  mayNotReach: false,
}
const talking = {
  ...base,
  phase: 'chat' as const,
  epoch: 0,
  counsellor: METTE,
  startedAt: NOW,
  counsellorPresence: 'here' as const,
  anotherOnDuty: false,
  stillThere: false,
  closesAt: Date.UTC(2026, 10, 21, 20),
  offer: null,
}
const over = {
  phase: 'ended' as const,
  rev: 1,
  conv,
  line: 'aabenraa',
  endedBy: 'mutual' as const,
  talked: true,
  inQueue: false,
  survey: 't'.repeat(43),
}

/** Every state a youth can be in, each by its name. */
export const someScreens: Record<string, Screen> = {
  loading: { at: 'loading' },
  topic: { at: 'choices', step: 'topic', chosen },
  danger: { at: 'choices', step: 'danger', chosen },
  about: { at: 'choices', step: 'about', chosen },
  age: { at: 'choices', step: 'age', chosen },
  'under 12': { at: 'choices', step: 'under12', chosen: { ...chosen, age: 'under_12' } },
  'over 25': { at: 'choices', step: 'over25', chosen: { ...chosen, age: 'over_25' } },
  parent: { at: 'choices', step: 'parent', chosen: { ...chosen, parent: true } },
  wants: { at: 'choices', step: 'wants', chosen },
  mood: { at: 'choices', step: 'mood', chosen },
  nickname: { at: 'choices', step: 'nickname', chosen },
  elsewhere: { at: 'elsewhere', line: 'faxe' },
  'elsewhere, unheard': { at: 'elsewhere', line: 'faxe', told: 'unheard' },
  'elsewhere, shut': { at: 'elsewhere', line: 'faxe', told: 'not-open' },
  'elsewhere, trying': { at: 'elsewhere', line: 'faxe', told: 'trying' },
  joining: { at: 'joining', chosen },
  'no proof': { at: 'no-proof', chosen },
  'joining, urgent': { at: 'joining', chosen: { ...chosen, urgent: true } },
  full: { at: 'turned-away', why: 'full' as Refusal, chosen },
  closed: { at: 'turned-away', why: 'closed' as Refusal, chosen },
  waiting: { at: 'waiting', view: waiting, chosen, unsafe: false },
  'waiting, nobody yet': { at: 'waiting', view: { ...waiting, place: 1, estimate: { why: 'nobody-yet' } }, chosen, unsafe: false },
  'waiting, only unwanted': {
    at: 'waiting',
    view: { ...waiting, place: 1, estimate: { why: 'only-unwanted' }, returned: true },
    chosen,
    unsafe: false,
  },
  'waiting, not ready': {
    at: 'waiting',
    view: { ...waiting, place: 1, estimate: { why: 'not-ready' }, returned: true },
    chosen,
    unsafe: false,
  },
  'waiting, soon again': {
    at: 'waiting',
    view: { ...waiting, place: 1, estimate: { why: 'soon' }, returned: true },
    chosen,
    unsafe: false,
  },
  'waiting, was silent': { at: 'waiting', view: { ...waiting, unanswered: 'behind' }, chosen, unsafe: false },
  'waiting, parked': { at: 'waiting', view: { ...waiting, unanswered: 'parked', returned: true }, chosen, unsafe: false },
  'waiting, rests': { at: 'waiting', view: { ...waiting, unanswered: 'rests' }, chosen, unsafe: false },
  'waiting, urgent': { at: 'waiting', view: { ...waiting, urgent: true, returned: true }, chosen, unsafe: false },
  'waiting, not reached': { at: 'waiting', view: { ...waiting, mayNotReach: true }, chosen, unsafe: true },
  'waiting, line closed': { at: 'waiting', view: { ...waiting, shut: { message: null, opensAt: 0 } }, chosen, unsafe: false },
  connecting: { at: 'connecting', view: { ...base, phase: 'connecting', offer }, chosen },
  'hand-over': {
    at: 'hand-over',
    view: { ...base, phase: 'connecting', offer: { ...offer, purpose: 'handover', epoch: 1 } },
    chosen,
    newcomer: { name: 'Jonas', title: 'ungerådgiver', from: 'Mette', left: 'gave-on' },
  },
  chat: { at: 'chat', view: talking, chosen, typing: true },
  'chat, still there': { at: 'chat', view: { ...talking, stillThere: true }, chosen, typing: false },
  'chat, counsellor away': { at: 'chat', view: { ...talking, counsellorPresence: 'away', anotherOnDuty: true }, chosen, typing: false },
  ended: { at: 'ended', view: over, chosen },
  'closed over': { at: 'ended', view: { ...over, endedBy: 'timeout', inQueue: true }, chosen },
  'quiet too long': { at: 'ended', view: { ...over, endedBy: 'timeout' }, chosen },
  lapsed: { at: 'ended', view: { ...over, talked: false, survey: null, endedBy: 'connection' }, chosen },
  'question mood': { at: 'question', view: over, chosen, question: 'mood', answers: {} },
  sorry: { at: 'question', view: over, chosen, question: 'got', answers: {}, sorry: 'now' },
  'ended by Mette': { at: 'ended', view: { ...over, endedBy: 'counsellor' }, chosen, left: aLeft },
  'left the queue': { at: 'goodbye', had: 'nothing' },
  'question heard': { at: 'question', view: over, chosen, question: 'heard', answers: {} },
  goodbye: { at: 'goodbye' },
  superseded: { at: 'superseded' },
  'no crypto': { at: 'no-crypto' },
  lost: { at: 'stopped', why: 'lost' },
  'old page': { at: 'stopped', why: 'old-page' },
  broken: { at: 'stopped', why: 'broken' },
}

const said = (place: number, from: string, text: string, mark: 'read' | 'sent' | 'failed' | null = null) => ({
  kind: 'text' as const,
  key: `k${place}`,
  from,
  mine: from === 'youth',
  text,
  place,
  at: NOW,
  mark,
})
export const aTranscript: Transcript = {
  ...emptyTranscript,
  upTo: 6,
  entries: [
    said(1, 'youth', 'hej', 'read'),
    said(2, 'youth', 'jeg ved ikke helt hvor jeg skal starte', 'read'),
    said(3, METTE, 'Hej Ravn. Godt, du skriver. Du kan starte lige der, hvor du har lyst.'),
    said(4, METTE, 'Vi har god tid.'),
    said(5, 'youth', 'min far drikker og jeg tør ikke gå hjem', 'read'),
    said(6, METTE, 'Det lyder hårdt at gå med alene. Er du et trygt sted lige nu?'),
    said(7, 'youth', 'ja hos en ven 🙂', 'sent'),
  ],
}

const nothing = () => undefined

export { aKeeper }

export const readers: Reader[] = [{ person: 'p', name: 'Mette', kids: [METTE], epochs: [0], now: true }]

/** A talk that stands still on one screen. */
export const aTalk = (screen: Screen, change: Partial<Talk> = {}): Talk => ({
  snapshot: () => screen,
  subscribe: () => nothing,
  happen: nothing,
  keeper: () => aKeeper(screen.at === 'chat' ? aTranscript : emptyTranscript),
  readers: () => readers,
  durable: () => true,
  now: Date.now,
  begin: nothing,
  join: async () => undefined,
  moveTo: async () => 'going',
  moveHere: async () => undefined,
  backThere: nothing,
  takesHere: async () => null,
  connected: nothing,
  disconnected: nothing,
  seen: nothing,
  arrived: nothing,
  grew: nothing,
  heardTyping: nothing,
  superseded: nothing,
  coverMoved: nothing,
  pageHidden: nothing,
  say: nothing,
  wrote: nothing,
  urgent: async () => undefined,
  calling: nothing,
  answerHandOver: nothing,
  another: async () => undefined,
  same: async () => undefined,
  leave: async () => undefined,
  finishQuestions: async () => undefined,
  sendAnswers: async () => undefined,
  over: nothing,
  ...change,
})

export const aShell = (change: Partial<Shell> = {}): Shell => ({
  facts: {
    lang: 'da',
    line: aLine('open'),
    helpNumbers,
    offers,
    lines: [
      { id: 'aabenraa', path: '/a', name: { da: 'Aabenraa-chatten', en: 'The Aabenraa chat' } },
      { id: 'faxe', path: '/f', name: { da: 'Faxe-chatten', en: 'The Faxe chat' } },
    ],
    rootPublicKey: 'A'.repeat(87),
    youth: '/assets/youth.js',
    solver: '/assets/solver.js',
    neutralSite: 'https://www.dmi.dk/',
  },
  exit: nothing,
  hold: nothing,
  cover: { isUp: () => false, raise: nothing, subscribe: () => nothing },
  startOver: nothing,
  ...change,
})

export const aSocket = (connected = true) => ({ connected, on: nothing, off: nothing })
