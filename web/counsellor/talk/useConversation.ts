import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { ConvId, Kid } from '../../../shared/ids.ts'
import type { HelpCard } from '../../../shared/sealing/card.ts'
import type { OutsideStep } from '../../../shared/sealing/outside.ts'
import type { EndsAs } from '../../../shared/sealing/sealed.ts'
import { type Keeper, keepTranscript } from '../../chat/keeper.ts'
import { noOutside } from '../../chat/outside/outside.ts'
import { emptyTranscript, lastTheirs, type Transcript } from '../../chat/transcript.ts'
import { hearTyping, openTyping } from '../../chat/typing.ts'
import { useSlowed } from '../../chat/useSlowed.ts'
import type { CounsellorCipher } from '../../cipher/counsellorCipher.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'
import { useNotice } from '../../connection/useNotice.ts'
import { givenIn, isBridgedIn, placesGivenIn } from '../danger/given.ts'
import type { Heard } from '../desk/desk.ts'
import { useClock } from '../useNow.ts'
import type { Keyring } from './keyring.ts'
import { answeredAt, unansweredSince, unreadBeyond } from './unanswered.ts'

type Door = CounsellorDoor
type At = {
  socket: DoorSocket<Door>
  keyring: Keyring
  conv: ConvId
  /** False while a taken ring is not a talk yet: nothing of an earlier seat may be shown, and nothing may be written with its keys. */
  seated: boolean
  /** The desk is taken on this connection, so the server accepts what is sent. */
  connected: boolean
  over: boolean
  /** The pane is in view, so texts that have come count as seen. */
  visible: boolean
  heard: (heard: Heard) => void
  /** Takes the function that sends the goodbye here, and answers a function that removes it. */
  leaves: (say: (to?: Kid | null) => Promise<void>) => () => void
}

/** How long leaving waits for a goodbye that does not get through. */
const GOODBYE_MS = 2000

/** One conversation in its pane: opened, read from the start, kept up to date. When it is over, its text stays in this hook alone. */
export function useConversation({ socket, keyring, conv, seated, connected, over, visible, heard, leaves }: At) {
  const given = useSyncExternalStore(keyring.subscribe, () => keyring.cipherOf(conv))
  // At the end the keyring forgets the keys. The opened cipher stays here for the writing time.
  const [cipher, setCipher] = useState(given)
  if (seated ? given !== null && given !== cipher : cipher !== null) setCipher(seated ? given : null)
  const [nickname, setNickname] = useState<string | null>(null)
  const [theyType, setTheyType] = useState(false)
  const theirs = useMemo(() => hearTyping(setTheyType), [])
  const [keeper, setKeeper] = useState<Keeper | null>(null)
  const seenUpTo = useRef(0)
  const clock = useClock()

  useEffect(() => {
    if (!cipher) {
      setKeeper(null)
      setNickname(null)
      seenUpTo.current = 0
      return
    }
    const kept = keepTranscript({
      me: cipher.kid,
      cipher: hearing(cipher, setNickname),
      channel: channelOf(socket, conv),
      now: clock,
    })
    setKeeper(kept)
    return () => kept.close()
  }, [cipher, socket, conv, clock])

  const transcript = useSyncExternalStore(
    useCallback((changed) => keeper?.subscribe(changed) ?? (() => {}), [keeper]),
    (): Transcript => keeper?.snapshot() ?? emptyTranscript,
  )

  useEffect(() => {
    keeper?.setOpen(connected && !over)
    if (keeper && connected && !over) void keeper.catchUp()
  }, [keeper, connected, over])
  const tellLeaves = useRef(leaves)
  tellLeaves.current = leaves
  useEffect(() => (keeper && !over ? tellLeaves.current((to) => keeper.sayGoodbye(GOODBYE_MS, to)) : undefined), [keeper, over])
  useEffect(() => keeper?.setSeen(visible && !over), [keeper, visible, over])

  useNotice<Door, 'envelope:new'>(socket, 'envelope:new', (told) => {
    if (told.conv === conv) void keeper?.arrived(told.placed)
  })
  useNotice<Door, 'transcript:grew'>(socket, 'transcript:grew', (told) => {
    if (told.conv === conv) void keeper?.grew(told.last)
  })
  useNotice<Door, 'typing:seen'>(socket, 'typing:seen', (told) => {
    if (told.conv === conv) theirs.heard(told.typing)
  })
  useEffect(() => theirs.close, [theirs])

  const typing = useMemo(() => openTyping((on) => void ask<Door, 'typing:set'>(socket, 'typing:set', { conv, typing: on })), [socket, conv])
  useEffect(() => {
    if (over) typing.stop()
  }, [over, typing])

  if (visible) seenUpTo.current = Math.max(seenUpTo.current, lastTheirs(transcript))
  const unread = over ? 0 : unreadBeyond(transcript, seenUpTo.current)
  const since = over ? null : unansweredSince(transcript)
  const answered = over || since !== null ? null : answeredAt(transcript)
  const places = placesGivenIn(transcript).join(' ')
  const bridged = isBridgedIn(transcript)
  const tellHeard = useRef(heard)
  tellHeard.current = heard
  useEffect(
    () =>
      tellHeard.current({
        ...{ unread, unansweredSince: since, answeredAt: answered, nickname },
        ...{ given: places === '' ? [] : places.split(' '), bridged },
      }),
    [unread, since, answered, nickname, places, bridged],
  )

  return {
    opened: keeper !== null,
    transcript,
    slowed: useSlowed(keeper),
    nickname,
    theyType: theyType && !over,
    send(text: string) {
      typing.stop()
      keeper?.say({ kind: 'text', text })
    },
    /** Gives help by a card. Another tap sends nothing new until something else has been written. After a failure it tries again. */
    give(card: HelpCard) {
      const given = keeper && givenIn(keeper.snapshot(), card.id)
      if (given === 'failed') keeper?.retry()
      else if (given === 'never' || given === 'before') keeper?.give(card)
    },
    /** True only if this browser asked. A counsellor who had the talk before asked for themselves alone. */
    hasAskedWhere: cipher !== null && transcript.askedWhere === cipher.kid,
    askWhere: () => keeper?.askWhere(),
    sayEndsAs: async (as: EndsAs) => keeper?.sayEndsAs(as, GOODBYE_MS),
    /** Help outside the chat. Before the list is read to its end, what was given may have been taken back, so nothing is shown. */
    outside: {
      now: (transcript.whole && transcript.outside) || noOutside,
      me: cipher?.kid ?? null,
      sending: transcript.outsideSending,
      say: useCallback((does: OutsideStep) => keeper?.outside.say(does), [keeper]),
    },
    wrote: typing.wrote,
    retry: useCallback(() => keeper?.retry(), [keeper]),
  }
}

/** Listens for the nickname. It comes sealed with the youth's first text, or in a message before it. */
const hearing = (cipher: CounsellorCipher, setNickname: (name: string) => void) => ({
  seal: cipher.seal.bind(cipher),
  freshStream: cipher.freshStream.bind(cipher),
  missing: cipher.missing.bind(cipher),
  oldestKept: cipher.oldestKept.bind(cipher),
  async open(placed: Parameters<CounsellorCipher['open']>[0]) {
    const opened = await cipher.open(placed)
    if (opened.ok && !opened.mine && (opened.body.kind === 'text' || opened.body.kind === 'called') && opened.body.nickname)
      setNickname(opened.body.nickname)
    return opened
  },
})

const channelOf = (socket: DoorSocket<Door>, conv: ConvId): Parameters<typeof keepTranscript>[0]['channel'] => ({
  send: (envelope) => ask<Door, 'envelope:send'>(socket, 'envelope:send', { conv, envelope }),
  mark: (envelope) => ask<Door, 'mark:send'>(socket, 'mark:send', { conv, envelope }),
  read: (after) => ask<Door, 'transcript:read'>(socket, 'transcript:read', { conv, after }),
})
