import { useRef, useState } from 'react'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import { useWords } from '../words.ts'
import { type FilledMember, MemberForm } from './MemberForm.tsx'
import { useActing } from './useActing.ts'

/** What the screen does when something was done to the team. */
export type TeamDone = { again(): void; showLink(name: string, token: string): void; gone(text: string): void }
type Props = { line: LineId; socket: DoorSocket<CoordinatorDoor>; done: TeamDone }

/** Inviting a colleague. What was written stays until a link is there. */
export function Invite({ line, socket, done }: Props) {
  const { coordinator, staff } = useWords()
  const words = coordinator.members
  const [isOpen, setOpen] = useState(false)
  const [said, say] = useState('')
  const { act, isBusy } = useActing(socket)
  const opener = useRef<HTMLButtonElement>(null)
  async function send({ login, fields, given }: FilledMember) {
    const heard = await act('team:invite', { line, login, fields, given })
    if (heard === null) return
    if (heard.ok && heard.value.did === 'link') {
      setOpen(false)
      say('')
      return done.showLink(fields.name, heard.value.token)
    }
    say(heard.ok ? words.said[heard.value.did as 'here' | 'elsewhere' | 'full'] : staff.refusals[heard.why]) // a link is above
    // The answer may have been lost, and the person may stand in the list now.
    done.again()
  }
  if (!isOpen)
    return (
      <p>
        <button type="button" ref={opener} className="button button-main" onClick={() => setOpen(true)}>
          {words.invite}
        </button>
      </p>
    )
  return (
    <section className="team-box" aria-labelledby="team-invite">
      <h2 id="team-invite">{words.form.inviteTitle}</h2>
      <MemberForm
        member={null}
        mayDescribe
        isBusy={isBusy}
        submit={words.send}
        send={(filled) => void send(filled)}
        cancel={() => {
          setOpen(false)
          say('')
        }}
        said={said}
      />
    </section>
  )
}
