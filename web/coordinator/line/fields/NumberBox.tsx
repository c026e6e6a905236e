import { useState } from 'react'

type Props = { label: string; value: number; unit?: string; describedBy: string | undefined; write(value: number): void }

/** A whole number. While the box is being written it may be empty; it then counts as nought. */
export function NumberBox({ label, value, unit, describedBy, write }: Props) {
  const [written, setWritten] = useState<string | null>(null)
  return (
    <label className="choose line-number">
      <span className="visually-hidden">{label}</span>
      <span className="line-unit">
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={5}
          value={written ?? String(value)}
          aria-invalid={describedBy !== undefined || undefined}
          aria-describedby={describedBy}
          onChange={({ target }) => {
            const digits = target.value.replace(/\D/g, '')
            setWritten(digits)
            write(Number(digits))
          }}
          onBlur={() => setWritten(null)}
        />
        {unit}
      </span>
    </label>
  )
}
