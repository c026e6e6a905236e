import { useWords } from '../words.ts'

type Side = { title: string; lines: string[] }
/** `none`: what is said of a state that has no line; usually that nothing stands there. */
type Props = { sides: [Side, Side]; none?: string }

/** Two states of one thing side by side. What stands in one of them alone is marked. */
export function Beside({ sides: [one, other], none }: Props) {
  const { nothing } = useWords().coordinator.line
  return (
    <div className="line-sides">
      <Half {...one} others={other.lines} none={none ?? nothing} />
      <Half {...other} others={one.lines} none={none ?? nothing} />
    </div>
  )
}

function Half({ title, lines, others, none }: Side & { others: string[]; none: string }) {
  return (
    // A group and no region: a form shows several pairs under the same two titles.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of boxes that somebody fills in
    <div role="group" aria-label={title}>
      <p className="band-subject">{title}</p>
      {(lines.length > 0 ? lines : [none]).map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <p key={i}>{others.includes(line) ? line : <mark>{line}</mark>}</p>
      ))}
    </div>
  )
}
