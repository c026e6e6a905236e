import { useEffect, useMemo, useRef, useState } from 'react'
import { languages } from '../../../shared/lang.ts'
import type { TeamView } from '../../../shared/team/teamWire.ts'
import { ChooseLine } from '../figures/ChooseLine.tsx'
import { mayGoOn } from '../forms/mayGoOn.ts'
import { Refused } from '../Refused.tsx'
import type { ScreenProps } from '../useCoordinator.ts'
import { useReading } from '../useReading.ts'
import { useWords } from '../words.ts'
import { Invite } from './Invite.tsx'
import { forgetChangesBut } from './keptMembers.ts'
import { LinkShown } from './LinkShown.tsx'
import { MemberCard } from './MemberCard.tsx'
import { type NewLink, showLink, useShownLinks } from './shownLinks.ts'

/** The team of a line: who may do what since when, and how each gets in. */
export function TeamScreen({ state, lines, hands, socket, connected }: ScreenProps) {
  const { coordinator, staff, lang } = useWords()
  const words = coordinator.members
  const { line, today, aheadMs } = state
  const question = useMemo(() => (line === null ? null : { line }), [line])
  const { read, again } = useReading(socket, 'team:read', question, { today, connected, aheadMs })
  // While the list is read anew the last one stays, so that nobody loses the place or what is being written.
  const [kept, keep] = useState<TeamView | null>(null)
  useEffect(() => {
    if (read.phase !== 'here') return
    const { line: of, members } = read.figures
    keep(read.figures)
    forgetChangesBut(
      of,
      members.flatMap(({ person, active }) => (active ? [person] : [])),
    )
  }, [read])
  const team = read.phase === 'here' ? read.figures : kept?.line === line ? kept : null
  const { compare } = new Intl.Collator(languages[lang].locale)
  const inOrder = (team?.members ?? []).toSorted((a, b) => Number(b.active) - Number(a.active) || compare(a.fields.name, b.fields.name))
  const links = useShownLinks().filter((one) => one.line === line)
  /** The link made just now: the keyboard goes to it. */
  const [newest, setNewest] = useState('')
  const [said, say] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const done = {
    again,
    showLink(link: Omit<NewLink, 'line'>, from: Element | null) {
      if (line !== null) showLink({ ...link, line })
      setNewest(mayGoOn(from) ? link.token : '')
      say('')
      again()
    },
    gone(text: string, from: Element | null) {
      say(text)
      if (mayGoOn(from)) heading.current?.focus()
      again()
    },
  }
  return (
    <section aria-labelledby="team-title" className="team">
      <div className="figures-head">
        <h1 id="team-title" ref={heading} tabIndex={-1}>
          {words.title}
        </h1>
        <div className="figures-choices">
          <ChooseLine lines={lines} line={line} choose={hands.chooseLine} />
        </div>
      </div>
      <p role="status" className="team-said">
        {said}
      </p>
      {links.map((link) => (
        <LinkShown key={link.token} link={link} isNew={link.token === newest} hide={(from) => done.gone('', from)} />
      ))}
      {read.phase === 'refused' && <Refused why={read.why} again={again} />}
      {read.phase === 'asked' && team === null && <p className="figures-empty">{staff.loading}</p>}
      {team && (
        <>
          <Invite key={`invite ${team.line}`} line={team.line} socket={socket} done={done} />
          <p className="figures-hint">{words.count(team.members.filter(({ active, holds }) => active && holds.length > 0).length)}</p>
          <ul className="team-list">
            {inOrder.map((member) => (
              <li key={`${team.line} ${member.person}`}>
                <MemberCard member={member} line={team.line} socket={socket} done={done} />
              </li>
            ))}
          </ul>
          <p className="figures-hint">{words.explained}</p>
        </>
      )}
    </section>
  )
}
