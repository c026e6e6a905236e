import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { SealedMessage } from '../../../shared/colleagues/colleagueMessage.ts'
import type { ColleagueOnDuty } from '../../../shared/colleagues/colleagueOnDuty.ts'
import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { Refusal } from '../../../shared/outcome.ts'
import { randomId } from '../../cipher/keys/p256.ts'
import type { StaffIdentity } from '../../cipher/keys/staffIdentity.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'
import { useNotice } from '../../connection/useNotice.ts'
import type { Desk } from '../desk/deskState.ts'
import { useClock } from '../useNow.ts'
import { openRosters } from './rosters.ts'
import { openSealedTalk } from './sealedTalk.ts'

/** A message to or from a colleague. `text` null: it came and could not be opened. */
type SaidBetween = { id: string; with: PersonId; name: string; mine: boolean; text: string | null; at: number }
/** `unsafe`: the key that the server shows is not known to be the colleague's, so nothing was sent. */
export type TellAnswer = 'sent' | 'unsafe' | Refusal
type Named = Pick<ColleagueOnDuty, 'person' | 'name'>
type AmongUs = {
  /** Null: the page does not know yet. */
  all: ColleagueOnDuty[] | null
  /** In the order in which they came. In this page's memory only. */
  said: SaidBetween[]
  /** `to`: the colleague as the counsellor reads the name while writing. */
  tell(to: Named, text: string): Promise<TellAnswer>
}

const ColleaguesContext = createContext<AmongUs>({ all: null, said: [], tell: async () => 'gone' })
export const ColleaguesProvider = ColleaguesContext.Provider
export const useTheColleagues = (): AmongUs => useContext(ColleaguesContext)

/** How often the page asks who is on duty. */
const AGAIN_MS = 15_000
/** The page keeps so many messages. The oldest go first. */
const MOST_SAID = 100

type Door = CounsellorDoor
type At = { socket: DoorSocket<Door>; identity: StaffIdentity; root: string | undefined; desk: Desk; connected: boolean }

/** Who else is on duty, and the sealed messages between colleagues. These end with the shift: the key and the messages are dropped with it. */
export function useColleagues({ socket, identity, root, desk, connected }: At): AmongUs {
  const clock = useClock()
  const view = desk.phase === 'open' ? desk.view : null
  const person = view?.me.person
  const onDuty = view !== null && view.shift !== null
  const about = view?.shift?.lines.join(' ') ?? ''
  const [all, setAll] = useState<ColleagueOnDuty[] | null>(null)
  const [said, setSaid] = useState<SaidBetween[]>([])
  const talk = useMemo(
    () => (onDuty && root && person ? openSealedTalk(identity, person, openRosters(root, clock)) : null),
    [onDuty, root, person, identity, clock],
  )
  const newest = useRef(talk)
  newest.current = talk
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each new shift, and at its end
  useEffect(() => setSaid([]), [talk])

  const read = useCallback(async (): Promise<ColleagueOnDuty[]> => {
    const answer = await ask<Door, 'colleagues:read'>(socket, 'colleagues:read', { key: (await talk?.key()) ?? null })
    if (answer.ok && newest.current === talk) setAll(answer.value)
    return answer.ok ? answer.value : []
  }, [socket, talk])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other lines have other colleagues
  useEffect(() => {
    if (!connected) return
    void read()
    const timer = setInterval(() => void read(), AGAIN_MS)
    return () => clearInterval(timer)
  }, [connected, read, about])

  const add = (one: SaidBetween) => setSaid((before) => [...before, one].slice(-MOST_SAID))
  /** The colleague as known, or as the server says now if `fits` says that the known one is too old. */
  const find = async (who: PersonId, fits: (known: ColleagueOnDuty) => boolean) => {
    const known = all?.find((one) => one.person === who)
    return known && fits(known) ? known : (await read()).find((one) => one.person === who)
  }

  async function tell(to: Named, text: string, tried?: string): Promise<TellAnswer> {
    const { person, name } = to
    const colleague = await find(person, ({ key }) => key !== null && key.kem !== tried)
    if (!talk || !colleague?.key) return 'gone'
    const sealed = await talk.seal({ ...colleague, name }, text)
    if (!sealed) return 'unsafe'
    const answer = await ask<Door, 'colleague:tell'>(socket, 'colleague:tell', sealed.message)
    // The colleague's page may have been loaded anew since: then it has another key.
    if (!answer.ok && answer.why === 'gone' && tried === undefined) return tell(to, text, sealed.message.kem)
    if (!answer.ok) return answer.why
    if (newest.current === talk) add({ id: sealed.id, with: person, name, mine: true, text, at: clock() })
    return 'sent'
  }
  async function hear(from: PersonId, message: SealedMessage): Promise<void> {
    const colleague = await find(from, ({ key }) => key !== null)
    if (!talk || !colleague) return
    let body = await talk.open(colleague, message)
    if (!body) {
      const now = (await read()).find((one) => one.person === from)
      body = now && now.key?.kem !== colleague.key?.kem ? await talk.open(now, message) : null
    }
    if (newest.current !== talk || body === 'again') return
    add({ id: randomId(), with: from, name: colleague.name, mine: false, text: body?.text ?? null, at: clock() })
  }
  useNotice<Door, 'colleague:told'>(socket, 'colleague:told', ({ from, message }) => void hear(from, message))
  return { all, said, tell: (to, text) => tell(to, text) }
}
