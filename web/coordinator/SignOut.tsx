import { type FormEvent, useState } from 'react'
import { areReceiversUnsaved, forgetReceivers } from './alerts/useReceivers.ts'
import { forgetDrafts, isTextKept } from './drafts/ownDrafts.ts'
import { forgetLinks, isAnyLinkShown } from './team/shownLinks.ts'
import { useWords } from './words.ts'

/** Whether something on this page is written and not saved. */
export const isAnythingUnsaved = (): boolean => isTextKept() || areReceiversUnsaved()

/**
 * The next person at this computer must find nothing in the tab. So what is not saved, and a link that is shown once, is asked about, and
 * then deleted.
 */
export function SignOut() {
  const { coordinator, staff } = useWords()
  const words = coordinator.leaving
  const [asks, setAsks] = useState<{ text: boolean; link: boolean } | null>(null)
  const askFirst = (event: FormEvent) => {
    const lost = { text: isAnythingUnsaved(), link: isAnyLinkShown() }
    if (!asks && (lost.text || lost.link)) {
      event.preventDefault()
      return setAsks(lost)
    }
    forgetDrafts()
    forgetLinks()
    forgetReceivers()
  }
  return (
    <form method="post" action="/sign-out" className="figures-out" onSubmit={askFirst}>
      {asks ? (
        <div className="figures-leaving" role="alert">
          {asks.text && <p>{words.unsaved}</p>}
          {asks.link && <p>{words.linkShown}</p>}
          <p className="line-buttons">
            {/* biome-ignore lint/a11y/noAutofocus: the question has taken the place of the button that was pressed */}
            <button type="button" className="button" autoFocus onClick={() => setAsks(null)}>
              {words.stay}
            </button>
            <button type="submit" className="button">
              {asks.text ? words.go : words.goWithoutLink}
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
