import type { LineId } from '../../../shared/ids.ts'
import type { YouthWords } from '../../../shared/words/words.ts'
import { useHere } from '../here.ts'
import { Screenful } from '../Screenful.tsx'
import type { ToldHere } from '../visit/screen.ts'
import { takesSomebody } from './moving.ts'

type Props = { line: LineId; told: ToldHere | null; hither(): void; back(path: string): void }

/**
 * This tab holds a place or a talk on another line. The youth chooses: go back there or move here. Nothing of what is held there is shown.
 */
export function Elsewhere({ line, told, hither, back }: Props) {
  const { words, facts } = useHere()
  const { moving } = words
  const there = facts.lines?.find(({ id }) => id === line)
  const name = there?.name[facts.lang] ?? moving.another
  const isBusy = told === 'busy' || told === 'trying'
  const isOpen = takesSomebody(facts.line.state, false)
  return (
    <Screenful name="elsewhere" heading={moving.heldHeading} picture="door">
      {told !== 'not-open' && <p>{isOpen ? moving.held(name) : moving.heldShut(name)}</p>}
      <p role="status">
        <span>{told && said(told, moving)}</span>
      </p>
      <div className="choices-ways">
        <button type="button" className="button button-main" onClick={() => back(`${there?.path ?? '/'}?lang=${facts.lang}`)}>
          {moving.back}
        </button>
        {isOpen && told !== 'not-open' && (
          <button type="button" className="button button-plain" disabled={isBusy} onClick={hither}>
            {moving.hither}
          </button>
        )}
      </div>
    </Screenful>
  )
}

function said(told: ToldHere, { busy, trying, shutHere, unheard }: YouthWords['moving']): string {
  switch (told) {
    case 'busy':
      return busy
    case 'trying':
      return trying
    case 'not-open':
      return shutHere
    case 'unheard':
      return unheard
  }
}
