import { useWords } from '../words.ts'

type Side = { title: string; lines: string[] }

/** Two states of one field side by side. What stands in one of them alone is marked. */
export function Beside({ sides: [one, other] }: { sides: [Side, Side] }) {
  return (
    <div className="line-sides">
      <Half {...one} others={other.lines} />
      <Half {...other} others={one.lines} />
    </div>
  )
}

function Half({ title, lines, others }: Side & { others: string[] }) {
  const { nothing } = useWords().coordinator.line
  return (
    <div>
      <p className="band-subject">{title}</p>
      {(lines.length > 0 ? lines : [nothing]).map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <p key={i}>{others.includes(line) ? line : <mark>{line}</mark>}</p>
      ))}
    </div>
  )
}
