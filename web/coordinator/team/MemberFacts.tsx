import type { TeamMember } from '../../../shared/team/teamWire.ts'
import { dateInWords } from '../../../shared/words/when.ts'
import { dateAt, lineClockAt } from '../figures/calendar.ts'
import { useWords } from '../words.ts'

/** What there is to know of a member. What was not written down at the time is not said. */
export function MemberFacts({ member }: { member: TeamMember }) {
  const { coordinator, staff, lang } = useWords()
  const words = coordinator.members
  const { login, fields, active, access, linkUntil, holds, isMe, isOurs, isLast } = member
  return (
    <>
      <dl className="team-facts">
        <dt>{words.rolesTitle}</dt>
        <dd>
          {holds.length === 0
            ? words.noRoles
            : holds.map(({ role, since }) => (
                <span key={role} className="team-role">
                  {words.roles[role]}
                  {since !== null && active && <span className="figures-hint"> {words.since(dateInWords(dateAt(since), lang))}</span>}
                </span>
              ))}
        </dd>
        <dt>{words.accessTitle}</dt>
        <dd>
          {active ? words.access[access] : words.off}
          {active && linkUntil !== null && (
            <span className="figures-hint"> {words.linkUntil(dateInWords(dateAt(linkUntil), lang), lineClockAt(linkUntil, lang))}</span>
          )}
        </dd>
        <dt>{words.login}</dt>
        <dd>{login}</dd>
        <dt>{words.langs}</dt>
        <dd>{fields.langs.map((one) => staff.langs[one]).join(', ')}</dd>
        {fields.declines.length > 0 && (
          <>
            <dt>{words.declines}</dt>
            <dd>{fields.declines.map((topic) => staff.youthTopics[topic]).join(', ')}</dd>
          </>
        )}
      </dl>
      {!isOurs && !isMe && holds.length > 0 && <p className="figures-hint">{words.elsewhere(fields.name)}</p>}
      {isLast && <p className="figures-hint">{words.isLast(fields.name)}</p>}
    </>
  )
}
