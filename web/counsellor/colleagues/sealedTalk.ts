import type { MessageKey, SealedMessage } from '../../../shared/colleagues/colleagueMessage.ts'
import type { ColleagueOnDuty } from '../../../shared/colleagues/colleagueOnDuty.ts'
import type { PersonId } from '../../../shared/ids.ts'
import {
  type ColleagueText,
  makeMessageKey,
  type OwnMessageKey,
  openFromColleague,
  type ReachedColleague,
  reachedBy,
  sealToColleague,
} from '../../cipher/colleagueCipher.ts'
import type { StaffIdentity } from '../../cipher/keys/staffIdentity.ts'
import type { openRosters } from './rosters.ts'

/** What one page needs to write to colleagues during one shift. Its key is in memory alone: when this is dropped, nobody opens what was sealed for it. */
type SealedTalk = {
  key(): Promise<MessageKey>
  /** Null: no roster that ROOT signed says that this key is the colleague's, under this name. */
  seal(to: ColleagueOnDuty, text: string): Promise<{ id: string; message: SealedMessage } | null>
  /** Null: the message is not from this colleague to this page. `again`: it was told before. */
  open(from: ColleagueOnDuty, message: SealedMessage): Promise<ColleagueText | 'again' | null>
}

/** Of so many messages the page knows that it has opened them. */
const MOST_OPENED = 1000

export function openSealedTalk(identity: StaffIdentity, person: PersonId, rosters: ReturnType<typeof openRosters>): SealedTalk {
  let made: Promise<OwnMessageKey> | null = null
  const own = () => (made ??= makeMessageKey(identity, person))
  const opened = new Set<string>()

  async function reach({ person, kid, name, key, lines }: ColleagueOnDuty): Promise<ReachedColleague | null> {
    if (key === null) return null
    const asked = { person, kid, name, key }
    return (await reachedBy(asked, await rosters.all(lines))) ?? reachedBy(asked, await rosters.all(lines, { anew: true }))
  }
  return {
    key: async () => (await own()).key,
    async seal(to, text) {
      const reached = await reach(to)
      return reached && sealToColleague(await own(), reached, text)
    },
    async open(from, message) {
      const reached = await reach(from)
      const said = reached && (await openFromColleague(await own(), reached, message))
      if (!said) return null
      if (opened.has(said.id)) return 'again'
      opened.add(said.id)
      if (opened.size > MOST_OPENED) opened.delete([...opened][0]!)
      return said
    },
  }
}
