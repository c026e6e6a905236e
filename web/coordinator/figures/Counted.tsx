import type { ReactNode } from 'react'
import { useWords } from '../words.ts'

/** Under every figure: what is counted, and what is not. Always open, since a number without it is read wrongly. */
export function Counted({ children }: { children: ReactNode }) {
  const { coordinator } = useWords()
  return (
    <aside className="counted">
      <strong>{coordinator.counted}</strong> {children}
    </aside>
  )
}
