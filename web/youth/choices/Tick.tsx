/** A box to tick beside a question. Its meaning is shown before it is ticked. */
export function Tick({ says, note, ticked, tick }: { says: string; note?: string; ticked: boolean; tick(yes: boolean): void }) {
  return (
    <label className="borrowed">
      <input type="checkbox" checked={ticked} onChange={(event) => tick(event.target.checked)} />
      <span>
        {says}
        {note && <span className="aside"> {note}</span>}
      </span>
    </label>
  )
}
