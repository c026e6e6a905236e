import { useState } from 'react'
import { clockFrom } from './clockFrom.ts'

type Props = { label: string; value: string; isWrong: boolean; describedBy: string | undefined; write(clock: string): void }

/** A time of day. `14`, `14.30` and `1430` are read as they are meant; `24.00` is midnight, which the browser's own box cannot say. */
export function ClockBox({ label, value, isWrong, describedBy, write }: Props) {
  const [written, setWritten] = useState<string | null>(null)
  return (
    <label className="choose line-clock">
      <span>{label}</span>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
        placeholder="14:00"
        value={written ?? value}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? describedBy : undefined}
        onChange={(e) => {
          setWritten(e.target.value)
          write(clockFrom(e.target.value))
        }}
        onBlur={() => setWritten(null)}
      />
    </label>
  )
}
