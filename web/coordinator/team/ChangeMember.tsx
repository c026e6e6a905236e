import { useState } from 'react'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { TeamMember } from '../../../shared/team/teamWire.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import { useWords } from '../words.ts'
import { keptChanges, type TypedMember } from './keptMembers.ts'
import { MemberForm } from './MemberForm.tsx'
import { NewerMember } from './NewerMember.tsx'
import { useActing } from './useActing.ts'

type Props = { member: TeamMember; line: LineId; socket: DoorSocket<CoordinatorDoor>; again: () => void; close: (said?: string) => void }

/** Changing a member. If somebody else changed it meanwhile, nothing is saved before one of the two was chosen. */
export function ChangeMember({ member, line, socket, again, close }: Props) {
  const { coordinator, staff } = useWords()
  const words = coordinator.members
  const key = `${line} ${member.person}`
  const [kept] = useState(() => keptChanges.read(key))
  const [base, setBase] = useState(kept?.base ?? member.print)
  const [isNewer, setNewer] = useState(false)
  const [said, say] = useState('')
  const { act, isBusy } = useActing(socket)
  const leave = (text?: string) => {
    keptChanges.keep(key, null)
    close(text)
  }
  async function send({ fields, given }: TypedMember, over = base) {
    const heard = await act('team:change', { line, person: member.person, base: over, fields, given })
    if (heard === null) return
    if (heard.ok && heard.value.did === 'changed') {
      leave(words.said.changed)
      return again()
    }
    const newer = heard.ok && heard.value.did === 'newer'
    setNewer(newer)
    say(newer ? '' : heard.ok ? words.said.last : staff.refusals[heard.why])
    // The list is read anew: the answer may have been lost, and what somebody else wrote stands in it.
    again()
  }
  return (
    <MemberForm
      member={member}
      kept={kept}
      keep={(typed) => keptChanges.keep(key, { ...typed, base })}
      mayDescribe={member.isOurs || member.isMe}
      isBusy={isBusy}
      submit={words.save}
      send={(filled) => void send(filled)}
      cancel={() => leave()}
      said={said}
      besides={(filled) => (
        <>
          {filled.given.length === 0 && <p className="team-warn">{words.form.offLine(member.fields.name)}</p>}
          <p className="figures-hint">{words.form.nextShift}</p>
          {isNewer && member.print !== base && (
            <NewerMember
              theirs={member}
              mine={filled}
              keepMine={() => {
                setBase(member.print)
                setNewer(false)
                void send(filled, member.print)
              }}
              takeTheirs={() => leave()}
            />
          )}
        </>
      )}
    />
  )
}
