import { createHash } from 'node:crypto'
import type { Payload } from '../../../../shared/doors/door.ts'
import type { YouthDoor } from '../../../../shared/doors/youth.ts'
import type { YouthView } from '../../../../shared/doors/youthView.ts'
import { MOVING_KEY } from '../../../../shared/moving.ts'
import { done, type Outcome, type Refusal, refuse } from '../../../../shared/outcome.ts'
import type { KeyOffer, Purpose, ResumeBlob, Roster, Wrap } from '../../../../shared/sealing/keys.ts'
import { createOffer, type OfferedKem } from '../../../../web/cipher/keys/keyOffer.ts'
import { resumeStore } from '../../../../web/cipher/resumeStore.ts'
import { createYouth, openYouth } from '../../../../web/cipher/youthCipher.ts'
import { openTalk, type Talk } from '../../../../web/youth/visit/talk.ts'
import type { World } from '../../../../web/youth/visit/world.ts'
import { madeUpProof } from '../../../support/proof.ts'
import { aLine } from '../../arrival/aLine.ts'
import { PretendServer } from '../../chat/pretend.ts'
import { LINE, NOW, type Staff } from '../../cipher/stage.ts'
import { aShell } from '../someScreens.ts'

const hashOf = (b64: string) => createHash('sha256').update(Buffer.from(b64, 'base64url')).digest('base64url')

type Requests = { [R in keyof YouthDoor['requests']]: Payload<YouthDoor, R> }
type Join = Requests['queue:join']

/** The youth's door as the real server plays it, in one object that a test can look into and trip. Sealing and keys are the real ones. */
export class PretendDoor {
  relay = new PretendServer()
  asked: [string, unknown][] = []
  view: YouthView | null = null
  ticket: Join | null = null
  challenge = ''
  wraps: Wrap[] = []
  blobs: ResumeBlob[] = []
  down = false
  /** Another counsellor is wished for. */
  wishes = false
  pages: Talk[] = []
  private refusing = new Map<string, Refusal[]>()
  private rev = 0

  private roster: () => Promise<Roster>

  constructor(roster: () => Promise<Roster>) {
    this.roster = roster
  }

  refuseNext(request: string, ...why: Refusal[]) {
    this.refusing.set(request, why)
  }
  times = (request: string) => this.asked.filter(([name]) => name === request).length
  last = <R extends keyof Requests>(request: R): Requests[R] => this.asked.findLast(([name]) => name === request)?.[1] as Requests[R] // recorded under this name

  base = () => ({ rev: ++this.rev, conv: this.ticket?.conv ?? '', line: LINE, pass: `pass-${this.rev}` })
  waiting(change: Partial<Extract<YouthView, { phase: 'waiting' }>> = {}): YouthView {
    return {
      phase: 'waiting',
      place: 1,
      estimate: { why: 'soon' },
      urgent: false,
      returned: false,
      closesAt: null,
      mayNotReach: false,
      ...(this.wishes && { wished: true as const }),
      ...this.base(),
      ...change,
    }
  }
  tell(view: YouthView) {
    this.view = view
    this.pages.at(-1)?.seen(view)
  }
  /** A counsellor's browser has answered a ring and the person has accepted. */
  async offer(staff: Staff, purpose: Purpose, epoch: number): Promise<{ offer: KeyOffer; kem: OfferedKem }> {
    const { conv, youthPub } = this.ticket!
    const made = await createOffer(staff.identity, { conv, line: LINE, youthPub, challenge: this.challenge, epoch, purpose })
    if (purpose === 'rejoin' && this.view?.phase === 'chat') this.tell({ ...this.view, ...this.base(), offer: made.offer })
    else this.tell({ phase: 'connecting', ...this.base(), offer: made.offer })
    return made
  }

  answer(request: string, payload: never): Outcome<unknown> | Promise<Outcome<unknown>> {
    switch (request) {
      case 'queue:join': {
        const join: Join = payload
        this.ticket = join
        this.challenge = join.challenge
        this.view = this.waiting()
        return done(this.view)
      }
      case 'youth:resume':
        this.challenge = (payload as Requests['youth:resume']).challenge ?? this.challenge
        return this.view
          ? done({ view: this.view, blobs: this.blobs, ...(this.ticket && { choices: this.ticket.choices }) })
          : refuse('gone')
      case 'youth:rebuild':
        this.challenge = (payload as Requests['youth:rebuild']).challenge
        this.view = this.waiting()
        return done(this.view)
      case 'transcript:rebuild':
        for (const placed of (payload as Requests['transcript:rebuild']).envelopes) this.relay.rows.push(placed)
        return done({ taken: (payload as Requests['transcript:rebuild']).envelopes.length })
      case 'wraps:give': {
        const { wraps, nextChallenge } = payload as Requests['wraps:give']
        const asked = this.view && 'offer' in this.view ? this.view.offer : null
        if (asked && wraps.some(({ kemHash }) => kemHash !== hashOf(asked.kem))) return refuse('out-of-order')
        this.wraps = wraps
        this.wishes = false
        this.challenge = nextChallenge
        if (asked)
          this.tell({
            phase: 'chat',
            ...this.base(),
            epoch: asked.epoch,
            counsellor: asked.staffKid,
            startedAt: 0,
            counsellorPresence: 'here',
            anotherOnDuty: false,
            stillThere: false,
            closesAt: null,
            offer: null,
          })
        return done(null)
      }
      case 'offer:refuse': {
        const { sig, nextChallenge } = payload as Requests['offer:refuse']
        this.challenge = nextChallenge
        const standing = this.view && 'offer' in this.view ? this.view.offer : null
        this.tell(standing?.sig === sig || !this.view ? this.waiting() : { ...this.view, ...this.base() })
        return done(null)
      }
      case 'counsellor:another':
        this.challenge = (payload as Requests['counsellor:another']).nextChallenge
        this.wishes = true
        return done(null)
      case 'counsellor:same':
        this.wishes = false
        this.tell(this.waiting({ returned: true }))
        return done(null)
      case 'envelope:send':
        return this.relay.send(payload)
      case 'mark:send':
        return this.relay.mark(payload)
      case 'transcript:read':
        return this.relay.read((payload as Requests['transcript:read']).after)
      case 'resume:keep': {
        const { held, blob } = payload as Requests['resume:keep']
        this.blobs = [...this.blobs.filter((one) => one.gen >= held), blob]
        return done(null)
      }
      case 'resume:held':
        this.blobs = this.blobs.filter((one) => one.gen >= (payload as Requests['resume:held']).gen)
        return done(null)
      case 'conversation:end':
      case 'queue:leave':
        this.tell({
          phase: 'ended',
          rev: ++this.rev,
          conv: this.ticket?.conv ?? '',
          line: LINE,
          endedBy: 'youth',
          talked: this.wraps.length > 0,
          inQueue: request === 'queue:leave',
          survey: 's'.repeat(43),
        })
        return done(null)
      default:
        return done(null)
    }
  }

  /** A page of the youth's browser, on its storage. */
  page(rootPublicKey: string, storage: Storage, change: Partial<World> = {}) {
    const held: ({ conv: string; token: string } | null)[] = []
    const went: string[] = []
    const shell = aShell({ hold: (now) => void held.push(now), go: (path) => void went.push(path) })
    shell.facts = { ...shell.facts, rootPublicKey, line: aLine('open', { id: LINE }) }
    const world: World = {
      shell,
      ask: async (request, payload) => {
        if (this.down) return refuse('no-answer')
        this.asked.push([request, payload])
        const why = this.refusing.get(request)?.shift()
        return why ? refuse(why) : (this.answer(request, payload as never) as never) // each case answers as its request is typed
      },
      connect: () => void queueMicrotask(() => talk.connected()),
      disconnect: () => undefined,
      createYouth,
      openYouth,
      resumeStore: (kept) => resumeStore(kept ? storage : null),
      roster: () => this.roster(),
      canSeal: () => true,
      puzzle: async () => madeUpProof().puzzle,
      solve: async () => madeUpProof().solution,
      stateOf: async () => 'open',
      leaveChoicesForNextPage: (moving) => storage.setItem(MOVING_KEY, JSON.stringify({ ...moving, at: NOW })),
      device: () => 'phone',
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
      now: () => NOW,
      ...change,
    }
    const talk: Talk = openTalk(world)
    this.pages.push(talk)
    return { talk, held, went, world }
  }
}
