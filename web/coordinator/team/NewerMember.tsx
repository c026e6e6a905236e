import type { TeamMember } from '../../../shared/team/teamWire.ts'
import { useWords } from '../words.ts'
import type { TypedMember } from './keptMembers.ts'

type Props = { theirs: TeamMember; mine: TypedMember; keepMine: () => void; takeTheirs: () => void }

/** Somebody else changed the member while the form was open: what differs stands side by side. */
export function NewerMember({ theirs, mine, keepMine, takeTheirs }: Props) {
  const { coordinator, staff } = useWords()
  const words = coordinator.members
  const listed = (names: string[]) => (names.length === 0 ? words.nothing : names.join(', '))
  const rolesOf = (held: TypedMember['given']) => listed(held.map((role) => words.roles[role]))
  const langsOf = ({ langs }: TypedMember['fields']) => listed(langs.map((one) => staff.langs[one]))
  const topicsOf = ({ declines }: TypedMember['fields']) => listed(declines.map((topic) => staff.youthTopics[topic]))
  const rows = [
    { what: words.form.name, now: theirs.fields.name, own: mine.fields.name },
    { what: words.form.title, now: theirs.fields.title, own: mine.fields.title },
    { what: words.rolesTitle, now: rolesOf(theirs.holds.map(({ role }) => role)), own: rolesOf(mine.given) },
    { what: words.langs, now: langsOf(theirs.fields), own: langsOf(mine.fields) },
    { what: words.declines, now: topicsOf(theirs.fields), own: topicsOf(mine.fields) },
  ]
  return (
    <div className="team-warn" role="alert">
      <p>{words.newer.title(theirs.fields.name)}</p>
      <ul>
        {rows
          .filter(({ now, own }) => now !== own)
          .map(({ what, now, own }) => (
            <li key={what}>{words.newer.now(what, now, own)}</li>
          ))}
      </ul>
      <div className="team-buttons">
        <button type="button" className="button" onClick={keepMine}>
          {words.newer.keepMine}
        </button>
        <button type="button" className="button" onClick={takeTheirs}>
          {words.newer.takeTheirs}
        </button>
      </div>
    </div>
  )
}
