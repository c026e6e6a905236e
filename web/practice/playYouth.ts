import type { YouthDoor } from '../../shared/doors/youth.ts'
import type { Lang } from '../../shared/lang.ts'
import type { Persona, PlayState, Turn } from '../../shared/practice/persona.ts'
import type { Keeper } from '../chat/keeper.ts'
import { connect } from '../connection/connect.ts'
import { keepTrying } from '../connection/keepTrying.ts'
import type { Screen } from '../youth/visit/screen.ts'
import { openTalk } from '../youth/visit/talk.ts'
import { openMind } from './mind.ts'
import { openPace, type Tempo } from './openPace.ts'
import { type PracticePlace, practiceWorld } from './practiceWorld.ts'

export type Played = { standing(): PlayState; leave(): Promise<void>; over: Promise<PlayState> }

/** An invented youth comes, waits, talks and goes, by the real doors and under the real seal. `speed`: 2 is twice as fast as a person. */
export function playYouth(
  persona: Persona,
  place: PracticePlace,
  { speed = 1, changed = () => {} }: { speed?: number; changed?: (standing: PlayState) => void } = {},
): Played {
  const socket = connect<YouthDoor>('/youth', { origin: place.origin })
  const world = practiceWorld(place, persona.lang, socket, keepTrying(socket, null))
  const talk = openTalk(world)
  const mind = openMind(persona)
  const pace = openPace(speed, persona.lettersPerMin)
  let isOver: (how: PlayState) => void = () => {}
  const over = new Promise<PlayState>((done) => {
    isOver = done
  })
  let standing: PlayState = 'coming'
  let read = 0
  let heardOf: Keeper | null = null
  let hears = false
  let hasOpened = false
  let hasSaidWhere = false
  let declines = false

  const stand = (next: PlayState) => {
    if (standing === next || standing === 'over' || standing === 'failed') return
    standing = next
    if (next === 'over' || next === 'failed') {
      pace.stop()
      world.disconnect()
      isOver(next)
    }
    changed(next)
  }
  const isTalking = () => talk.snapshot().at === 'chat'

  async function say(turn: Turn): Promise<void> {
    for (const text of turn) {
      await pace.types(text, talk.wrote)
      talk.say(text)
    }
  }
  const saysInTurn = inTurn(pace)

  /** What the counsellor has written since the youth answered last, as one text. The button "ask where the youth is" is the question in words. */
  function unread(): string {
    const { entries = [], askedWhere } = talk.keeper()?.snapshot() ?? {}
    const theirs = entries.flatMap((entry) => (entry.kind === 'text' && !entry.mine ? [entry.text] : []))
    const fresh = theirs.slice(read)
    read = theirs.length
    if (askedWhere === undefined || hasSaidWhere) return fresh.join('\n')
    hasSaidWhere = true
    return [...fresh, WHERE[persona.lang]].join('\n')
  }
  /** An invented youth has no name to give. It says no to help outside the chat, and does not leave the counsellor waiting. */
  async function declineOutside(keeper: Keeper): Promise<void> {
    await pace.reads()
    if (isTalking() && keeper.snapshot().outside?.phase === 'asked') keeper.outside.say({ step: 'close' })
  }
  function hear(): void {
    if (hears) return
    hears = true
    saysInTurn(async () => {
      await pace.reads()
      hears = false
      const text = unread()
      if (text === '' || !isTalking()) return
      const { says, isLast } = mind.hears(text)
      await say(says)
      if (isLast) await end()
      else wait()
    })
  }
  function wait(): void {
    pace.afterSilence(() =>
      saysInTurn(async () => {
        const turn = isTalking() ? mind.waits() : null
        if (turn === null) return
        await say(turn)
        wait()
      }),
    )
  }
  async function end(): Promise<void> {
    if (persona.ending.how === 'waits') return
    await talk.keeper()?.rest(REST_MS)
    if (persona.ending.how === 'ends') return void (await talk.leave())
    // The page is gone, and nobody knows why. The server finds out like with every youth.
    stand('over')
  }

  function onScreen(screen: Screen): void {
    const keeper = talk.keeper()
    if (keeper && keeper !== heardOf) {
      heardOf = keeper
      keeper.subscribe(() => {
        if (!isTalking()) return
        const { askedWhere, outside } = keeper.snapshot()
        if (hasUnread(keeper, read) || (askedWhere !== undefined && !hasSaidWhere)) hear()
        if (outside?.phase === 'asked' && !declines) {
          declines = true
          saysInTurn(() =>
            declineOutside(keeper).finally(() => {
              declines = false
            }),
          )
        }
      })
    }
    switch (screen.at) {
      case 'waiting':
        if (standing === 'coming') saysInTurn(() => say(persona.inQueue))
        stand('waiting')
        break
      case 'hand-over':
        talk.answerHandOver('yes')
        break
      case 'chat':
        keeper?.setSeen(true)
        if (!hasOpened) saysInTurn(() => say(persona.opening).then(wait))
        hasOpened = true
        stand('talking')
        break
      case 'turned-away':
      case 'no-proof':
      case 'no-crypto':
      case 'superseded':
        stand('failed')
        break
      case 'stopped':
      case 'ended':
      case 'question':
      case 'goodbye':
        stand(standing === 'coming' ? 'failed' : 'over')
    }
  }

  talk.subscribe(() => onScreen(talk.snapshot()))
  socket.on('connect', talk.connected)
  socket.on('disconnect', talk.disconnected)
  socket.on('youth:view', talk.seen)
  socket.on('envelope:new', talk.arrived)
  socket.on('transcript:grew', ({ last }) => talk.grew(last))
  socket.on('typing:seen', ({ typing }) => talk.heardTyping(typing))
  socket.on('superseded', talk.superseded)
  talk.begin(false, persona.nickname)
  talk.happen({ is: 'set', change: persona.choices })
  void talk.join()

  return {
    standing: () => standing,
    async leave() {
      await talk.leave()
      stand('over')
    },
    over,
  }
}

/** What that button asks, in words that an invented youth knows. */
const WHERE: Record<Lang, string> = { da: 'Hvor er du?', en: 'Where are you?' }

/** Before the end all that was said must be on its way. */
const REST_MS = 5000

const hasUnread = (keeper: Keeper, read: number): boolean =>
  keeper.snapshot().entries.filter((entry) => entry.kind === 'text' && !entry.mine).length > read

/** One thing after the other; after the end nothing more. */
function inTurn(pace: Tempo): (work: () => Promise<void>) => void {
  let last: Promise<void> = Promise.resolve()
  return (work) => {
    last = last.then(async () => {
      if (!pace.isStopped()) await work().catch(() => {})
    })
  }
}
