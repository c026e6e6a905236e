/** A time as people write it: `14`, `14.30`, `1430`, `9:5`. What is no time stays as it was written, and the form says what would be right. */
export function clockFrom(written: string): string {
  const [, hour, minute = '0'] = /^\s*(\d{1,2})(?:[.:, ]?(\d{1,2}))?\s*$/.exec(written) ?? []
  if (hour === undefined || Number(hour) > 24 || Number(minute) > 59) return written.trim().slice(0, 5)
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
}
