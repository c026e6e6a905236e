/** Rows of text under their headings, the first column to the left, figures to the right. */
export function table(headings: string[], rows: string[][]): string {
  const all = [headings, ...rows]
  const widths = headings.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0)))
  const lineOf = (row: string[]) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')
  return all.map((row) => `  ${lineOf(row)}`.trimEnd()).join('\n')
}

export const times = (ratio: number): string => `${ratio.toFixed(2)} ×`
export const thousands = (n: number): string => Math.round(n).toLocaleString('en')
export const goalSentence = (goal: string, held: boolean, is: string): string => `Goal: ${goal}. ${held ? 'Held' : 'Missed'}: ${is}.`
