import { type ReactNode, useEffect, useRef } from 'react'
import { useHere } from './here.ts'

type Props = { heading: string; isOpen: boolean; isCovered: boolean; close(): void; children: ReactNode }

/**
 * A sheet over whichever screen is there. It belongs to none of them, so nothing that arrives shuts it, and back beneath it the focus is
 * where it was; should that be gone, on the heading of the screen. A cover lays it aside, or nothing on the cover could be tapped.
 */
export function OverScreen({ heading, isOpen, isCovered, close, children }: Props) {
  const { words, facts } = useHere()
  const dialog = useRef<HTMLDialogElement>(null)
  const isShown = isOpen && !isCovered
  useEffect(() => {
    const element = dialog.current
    if (!element || element.open === isShown) return
    if (isShown) return element.showModal()
    element.close()
    const { activeElement } = document
    const isGone = activeElement === document.body || activeElement?.closest('[hidden]') || activeElement?.checkVisibility?.() === false
    if (isGone) document.querySelector<HTMLElement>('h1[tabindex]')?.focus()
  }, [isShown])
  return (
    <dialog ref={dialog} className="help-dialog" aria-label={heading} onClose={() => isShown && close()}>
      <div className="help-dialog-top">
        <h2>{heading}</h2>
        {/* What lies beneath an open dialog cannot be tapped: the way out comes along. The page around hears it. */}
        <a className="button button-exit" href={facts.neutralSite} rel="noreferrer" data-exit="">
          <span className="sign sign-exit" aria-hidden="true" /> {words.help.exit}
        </a>
        <button type="button" className="button button-quiet" onClick={close}>
          <span className="sign sign-close" aria-hidden="true" /> {words.help.close}
        </button>
      </div>
      {children}
    </dialog>
  )
}
