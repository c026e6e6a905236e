import type { CoordinatorState } from './coordinator.ts'
import { useWords } from './words.ts'

/** Lines that were on this page a moment ago and are not any more: removed, or this person does not coordinate them any longer. */
export function GoneLines({ gone, seen }: { gone: CoordinatorState['gone']; seen: () => void }) {
  const { coordinator, lang } = useWords()
  if (gone.length === 0) return null
  return (
    <div className="first-gone" role="alert">
      {gone.map(({ line, name }) => (
        <p key={line}>{coordinator.lineGone(name[lang])}</p>
      ))}
      <button type="button" className="button" onClick={seen}>
        {coordinator.lineGoneSeen}
      </button>
    </div>
  )
}
