type Props = { name: string; value: number | string; note?: string | null | undefined }

/** One number with its name. */
export function Tile({ name, value, note }: Props) {
  return (
    <div className="tile">
      <dt>{name}</dt>
      <dd>
        <span className="tile-value">{value}</span>
        {note && <span className="tile-note">{note}</span>}
      </dd>
    </div>
  )
}
