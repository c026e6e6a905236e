import { useEffect } from 'react'
import type { Told } from './desk.ts'
import { useWords } from './words.ts'

/** How long a passing word stands. A refusal stays until it is closed. */
const STANDS_MS = 6000

/** What happened just now, in one line at the bottom. */
export function ToldLine({ told, hush }: { told: Told | null; hush: () => void }) {
  const { counsellor, staff } = useWords()
  const passing = told !== null && 'note' in told
  useEffect(() => {
    if (!passing) return
    const timer = setTimeout(hush, STANDS_MS)
    return () => clearTimeout(timer)
  }, [passing, hush])
  return (
    <div className="told" role="status" data-kind={told === null ? 'none' : passing ? 'note' : 'no'}>
      {told !== null && (
        <>
          <p>{'note' in told ? counsellor.notices[told.note] : staff.refusals[told.no]}</p>
          <button type="button" className="button button-quiet button-small" onClick={hush}>
            {staff.close}
          </button>
        </>
      )}
    </div>
  )
}
