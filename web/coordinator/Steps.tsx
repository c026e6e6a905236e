import type { ReactNode } from 'react'

type Props = {
  words: { previous: string; next: string }
  /** What is shown now. It stands between the two arrows. */
  children: ReactNode
  step(by: -1 | 1): void
  isFirst?: boolean
  isLast: boolean
}

/** Arrows to the day, month or year before and after the one that is shown. */
export const Steps = ({ words, children, step, isFirst = false, isLast }: Props) => (
  <>
    <button type="button" className="button button-quiet step" aria-label={words.previous} disabled={isFirst} onClick={() => step(-1)}>
      ‹
    </button>
    {children}
    <button type="button" className="button button-quiet step" aria-label={words.next} disabled={isLast} onClick={() => step(1)}>
      ›
    </button>
  </>
)
