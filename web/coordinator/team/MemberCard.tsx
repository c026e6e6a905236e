import { useId, useRef, useState } from 'react'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { TeamMember } from '../../../shared/team/teamWire.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import { mayGoOn } from '../forms/mayGoOn.ts'
import { useWords } from '../words.ts'
import { AskFirst } from './AskFirst.tsx'
import { ChangeMember } from './ChangeMember.tsx'
import type { TeamDone } from './Invite.tsx'
import { keptChanges } from './keptMembers.ts'
import { MemberFacts } from './MemberFacts.tsx'
import { dropLinkOf } from './shownLinks.ts'
import { useActing } from './useActing.ts'

type Props = { member: TeamMember; line: LineId; socket: DoorSocket<CoordinatorDoor>; done: TeamDone }
type Step = 'change' | 'newLink' | 'reset' | 'withdraw' | 'switchOff' | 'switchOn'

/** One member of the team: what there is to know, and what can be done. What cannot be undone is asked first. */
export function MemberCard({ member, line, socket, done }: Props) {
  const { coordinator, staff } = useWords()
  const words = coordinator.members
  const { person, active, isOurs, access, isNew } = member
  const { name } = member.fields
  const [step, setStep] = useState<Step | null>(() => (keptChanges.read(`${line} ${person}`) && active ? 'change' : null))
  const [said, say] = useState('')
  const { act, isBusy } = useActing(socket)
  const card = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  // Where there is no password there is none to end.
  const renew = access === 'password' || access === 'demo' ? 'reset' : 'newLink'
  const steps: Step[] = active
    ? ['change', ...(isOurs ? ([renew, ...(access === 'link' ? (['withdraw'] as const) : []), 'switchOff'] as const) : [])]
    : isOurs
      ? ['switchOn']
      : []
  const close = (text = '') => {
    setStep(null)
    say(text)
    if (mayGoOn(card.current)) heading.current?.focus()
  }
  async function doIt(which: Exclude<Step, 'change'>) {
    const request = (
      { newLink: 'team:link', reset: 'team:link', withdraw: 'team:withdraw', switchOff: 'team:off', switchOn: 'team:on' } as const
    )[which]
    const heard = await act(request, { person })
    if (heard === null) return
    if (!heard.ok) close(staff.refusals[heard.why])
    else if (heard.value.did === 'link') {
      close()
      return done.showLink({ name, login: member.login, token: heard.value.token }, card.current)
    } else if (heard.value.did === 'removed') {
      dropLinkOf(member.login)
      return done.gone(words.said.removed(name), card.current)
    } else if (heard.value.did === 'withdrawn') {
      dropLinkOf(member.login)
      close(words.said.withdrawn(name))
    } else if (heard.value.did === 'last') close(words.said.last)
    else {
      if (which === 'switchOff') dropLinkOf(member.login)
      close(which === 'switchOff' ? words.said.switchedOff(name) : words.said.off)
    }
    done.again()
  }
  const question = (which: Exclude<Step, 'change'>) => words.sure[which === 'withdraw' && isNew ? 'withdrawNew' : which](name)
  return (
    <article ref={card} className="team-box" data-off={!active} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {name} <span className="team-title">{member.fields.title}</span>
        {member.isMe && <span className="team-mark">{words.you}</span>}
      </h2>
      {step === 'change' ? (
        <ChangeMember member={member} line={line} socket={socket} again={done.again} close={close} />
      ) : (
        <>
          <MemberFacts member={member} />
          {step !== null ? (
            <AskFirst question={question(step)} yes={words.yes[step]} isBusy={isBusy} act={() => void doIt(step)} cancel={() => close()} />
          ) : (
            <div className="team-buttons">
              {steps.map((one) => (
                <button
                  key={one}
                  type="button"
                  className="button button-plain"
                  aria-label={`${words[one]} ${name}`}
                  onClick={() => setStep(one)}
                >
                  {words[one]}
                </button>
              ))}
            </div>
          )}
        </>
      )}
      <p role="status" className="team-said">
        {said}
      </p>
    </article>
  )
}
