import { useRef, useState } from 'react'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { LineId } from '../../../shared/ids.ts'
import { randomId } from '../../cipher/keys/p256.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import { useWords } from '../words.ts'
import { keptInvites, type TypedMember } from './keptMembers.ts'
import { MemberForm } from './MemberForm.tsx'
import type { NewLink } from './shownLinks.ts'
import { useActing } from './useActing.ts'

/** What the screen does when something was done to the team. `from`: where it was pressed. */
export type TeamDone = {
  again(): void
  showLink(link: Omit<NewLink, 'line'>, from: Element | null): void
  gone(text: string, from: Element | null): void
}
type Props = { line: LineId; socket: DoorSocket<CoordinatorDoor>; done: TeamDone }

/** Inviting a colleague. What was written stays until a link is there. */
export function Invite({ line, socket, done }: Props) {
  const { coordinator, staff } = useWords()
  const words = coordinator.members
  const [kept] = useState(() => keptInvites.read(line))
  const [isOpen, setOpen] = useState(kept !== null)
  /** Of this form: sent again, it is the same colleague. */
  const [invitation, setInvitation] = useState(() => kept?.invitation ?? randomId())
  const [said, say] = useState('')
  const { act, isBusy } = useActing(socket)
  const box = useRef<HTMLElement>(null)
  const leave = () => {
    keptInvites.keep(line, null)
    setInvitation(randomId())
    setOpen(false)
    say('')
  }
  async function send({ fields, given }: TypedMember) {
    const heard = await act('team:invite', { line, invitation, fields, given })
    if (heard === null) return
    if (heard.ok && heard.value.did === 'link') {
      leave()
      return done.showLink({ name: fields.name, login: heard.value.login, token: heard.value.token }, box.current)
    }
    say(heard.ok ? words.said[heard.value.did as 'here' | 'full'] : staff.refusals[heard.why]) // a link is above
    // The answer may have been lost, and the person may stand in the list now.
    done.again()
  }
  if (!isOpen)
    return (
      <p>
        <button type="button" className="button button-main" onClick={() => setOpen(true)}>
          {words.invite}
        </button>
      </p>
    )
  return (
    <section ref={box} className="team-box" aria-labelledby="team-invite">
      <h2 id="team-invite">{words.form.inviteTitle}</h2>
      <MemberForm
        member={null}
        kept={keptInvites.read(line)}
        keep={(typed) => keptInvites.keep(line, { ...typed, invitation })}
        mayDescribe
        isBusy={isBusy}
        submit={words.send}
        send={(filled) => void send(filled)}
        cancel={leave}
        said={said}
      />
    </section>
  )
}
