import { type FormEvent, useState } from 'react'
import { areReceiversUnsaved, forgetReceivers } from './alerts/useReceivers.ts'
import { forgetDrafts, isDraftKept } from './drafts/ownDrafts.ts'
import { useWords } from './words.ts'

/** Whether something on this page is written and not saved. */
export const isAnythingUnsaved = (): boolean => isDraftKept('line', 'report', 'form') || areReceiversUnsaved()

/** The next person at this computer must find nothing in the tab. So what is not saved is asked about, and then deleted. */
export function SignOut() {
  const { coordinator, staff } = useWords()
  const words = coordinator.leaving
  const [asks, setAsks] = useState(false)
  const askFirst = (event: FormEvent) => {
    if (!asks && isAnythingUnsaved()) {
      event.preventDefault()
      return setAsks(true)
    }
    forgetDrafts()
    forgetReceivers()
  }
  return (
    <form method="post" action="/sign-out" className="figures-out" onSubmit={askFirst}>
      {asks ? (
        <div className="figures-leaving" role="alert">
          <p>{words.unsaved}</p>
          <p className="line-buttons">
            {/* biome-ignore lint/a11y/noAutofocus: the question has taken the place of the button that was pressed */}
            <button type="button" className="button" autoFocus onClick={() => setAsks(false)}>
              {words.stay}
            </button>
            <button type="submit" className="button">
              {words.go}
            </button>
          </p>
        </div>
      ) : (
        <button type="submit" className="button button-quiet">
          {staff.signOut}
        </button>
      )}
    </form>
  )
}
