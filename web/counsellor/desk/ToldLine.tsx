import { useEffect } from 'react'
import { useWords } from '../words.ts'
import type { Told } from './desk.ts'

/**
 * How long a note stands, and the refusal `slow-down`, which is soon not true any more. Another refusal stays until it is closed or is not true any
 * more.
 */
const STANDS_MS = 6000

/** What happened just now, in one line at the bottom. */
export function ToldLine({ told, hush }: { told: Told | null; hush: () => void }) {
  const { counsellor, staff } = useWords()
  const isNote = told !== null && 'note' in told
  const isOld = !isNote && told?.no === 'old-page'
  // Counted anew for each note: one that takes the place of another would else go with what is left of its time.
  useEffect(() => {
    if (told === null || ('no' in told && told.no !== 'slow-down')) return
    const timer = setTimeout(hush, STANDS_MS)
    return () => clearTimeout(timer)
  }, [told, hush])
  return (
    <div className="told" role="status" data-kind={told === null ? 'none' : isNote ? 'note' : 'no'}>
      {told !== null && (
        <>
          <p>{'note' in told ? counsellor.notices[told.note] : staff.refusals[told.no]}</p>
          {isOld ? (
            <button type="button" className="button button-main button-small" onClick={() => location.reload()}>
              {staff.reload}
            </button>
          ) : (
            <button type="button" className="button button-quiet button-small" onClick={hush}>
              {staff.close}
            </button>
          )}
        </>
      )}
    </div>
  )
}
