import { useRef } from 'react'
import { HelpPanel } from './HelpPanel.tsx'
import { useHere } from './here.ts'

/** One tap from every screen, over it, and back to where one was. */
export function HelpButton() {
  const { words, facts } = useHere()
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <button type="button" className="button help-open" onClick={() => dialog.current?.showModal()}>
        <span className="sign sign-help" aria-hidden="true" /> {words.help.open}
      </button>
      <dialog ref={dialog} className="help-dialog" aria-label={words.help.heading}>
        <div className="help-dialog-top">
          <h2>{words.help.heading}</h2>
          {/* What lies beneath an open dialog cannot be tapped: the way out comes along. The page around hears it. */}
          <a className="button button-exit" href={facts.neutralSite} rel="noreferrer" data-exit="">
            <span className="sign sign-exit" aria-hidden="true" /> {words.help.exit}
          </a>
          <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
            <span className="sign sign-close" aria-hidden="true" /> {words.help.close}
          </button>
        </div>
        <HelpPanel />
      </dialog>
    </>
  )
}
