type Props = {
  label: string
  value: string
  most: number
  type?: 'text' | 'tel' | 'email' | 'url' | 'date'
  wrong?: boolean
  describedBy: string | undefined
  write(value: string): void
}

/** One short text, a number to call, an address or a day, under its name. */
export function WrittenBox({ label, value, most, type = 'text', wrong = false, describedBy, write }: Props) {
  return (
    <label className="line-written">
      <span>{label}</span>
      <input
        type={type}
        autoComplete="off"
        {...(type !== 'date' && { maxLength: most + 20 })}
        value={value}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? describedBy : undefined}
        onChange={({ target }) => write(target.value)}
      />
    </label>
  )
}
