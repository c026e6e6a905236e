import { useHere } from './here.ts'
import { takesSomebody } from './moving.ts'
import { Screenful } from './Screenful.tsx'

type Props = { line: string; busy: boolean; hither(): void; back(path: string): void }

/** This tab holds a place or a talk on another line: asked first, then one or the other. Nothing of what is held is shown on this page. */
export function Elsewhere({ line, busy, hither, back }: Props) {
  const { words, facts } = useHere()
  const { moving } = words
  const there = facts.lines?.find(({ id }) => id === line)
  const name = there?.name[facts.lang] ?? moving.another
  const isOpen = takesSomebody(facts.line.state, false)
  return (
    <Screenful name="elsewhere" heading={moving.heldHeading} picture="door">
      <p>{isOpen ? moving.held(name) : moving.heldShut(name)}</p>
      <p role="status">
        <span>{busy && moving.busy}</span>
      </p>
      <div className="choices-ways">
        <button
          type="button"
          className="button button-main"
          disabled={busy}
          onClick={() => back(`${there?.path ?? '/'}?lang=${facts.lang}`)}
        >
          {moving.back}
        </button>
        {isOpen && (
          <button type="button" className="button button-plain" disabled={busy} onClick={hither}>
            {moving.hither}
          </button>
        )}
      </div>
    </Screenful>
  )
}
