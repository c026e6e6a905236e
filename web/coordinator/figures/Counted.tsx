import type { ReactNode } from 'react'
import { useWords } from '../words.ts'

/** What is counted under a figure, and what is not. It is always open, since a number without it is read wrongly. */
export function Counted({ children }: { children: ReactNode }) {
  const { coordinator } = useWords()
  return (
    <aside className="counted">
      <strong>{coordinator.counted}</strong> {children}
    </aside>
  )
}
