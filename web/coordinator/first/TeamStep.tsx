import { useState } from 'react'
import type { LineId } from '../../../shared/ids.ts'
import type { FirstView } from '../../../shared/settings/firstLine.ts'
import { Refused } from '../Refused.tsx'
import { Invite } from '../team/Invite.tsx'
import { LinkShown, type NewLink } from '../team/LinkShown.tsx'
import { MemberCard } from '../team/MemberCard.tsx'
import { useWords } from '../words.ts'
import type { FirstAround } from './FirstGuide.tsx'
import { useKept } from './useKept.ts'

type Props = {
  line: LineId
  view: FirstView
  around: FirstAround
  /** A link that was made here and is still shown. It outlives another step. */
  link: NewLink | null
  showLink(link: NewLink | null): void
  again(): void
}

/** Who works on the line, and how the others are invited. The line may open without them; then nobody answers. */
export function TeamStep({ line, view, around, link, showLink, again }: Props) {
  const { coordinator, staff } = useWords()
  const words = coordinator.first
  const { ready, invited } = view.counsellors
  const { read, last, again: readAgain } = useKept(around.socket, 'team:read', around.question, around)
  const [said, say] = useState('')
  const reread = () => {
    again()
    readAgain()
  }
  const done = {
    again: reread,
    showLink(name: string, token: string) {
      showLink({ name, token })
      say('')
      reread()
    },
    gone(text: string) {
      say(text)
      document.getElementById('first-step')?.focus()
      reread()
    },
  }
  return (
    <div className="team first-team">
      <div role="status" className="first-missing" data-any={ready === 0}>
        <p>
          {ready === 0 ? words.teamNone : words.teamReady(ready)} {invited > 0 && words.teamInvited(invited)}
        </p>
        {said !== '' && <p>{said}</p>}
      </div>
      {link && <LinkShown key={link.token} link={link} hide={() => done.gone('')} close={() => showLink(null)} />}
      <Invite line={line} socket={around.socket} done={done} />
      {read.phase === 'refused' && <Refused why={read.why} again={readAgain} />}
      {last === null && read.phase === 'asked' && <p className="figures-empty">{staff.loading}</p>}
      <ul className="team-list">
        {last?.members.map((member) => (
          <li key={member.person}>
            <MemberCard member={member} line={line} socket={around.socket} done={done} />
          </li>
        ))}
      </ul>
    </div>
  )
}
