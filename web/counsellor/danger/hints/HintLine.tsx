import { useWords } from '../../words.ts'

/** The quiet mark at a talk. */
export function HintLine({ isHinted, seen }: { isHinted: boolean; seen(): void }) {
  const words = useWords().counsellor.danger
  return (
    <div role="status" className="hint-line">
      {isHinted && (
        <p className="strip row">
          <span>
            <strong>{words.hint}.</strong> {words.hintText}
          </span>
          <button type="button" className="button button-small button-quiet" onClick={seen}>
            {words.hintSeen}
          </button>
        </p>
      )}
    </div>
  )
}
