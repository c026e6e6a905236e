import { type ReactNode, useEffect, useRef } from 'react'
import { useHere } from './here.ts'

type Props = {
  heading: string
  isOpen: boolean
  isCovered: boolean
  close(): void
  children: ReactNode
  /** Not about danger. */
  calm?: boolean
}

/**
 * A sheet over any screen. It belongs to no screen, so a change of screen does not close it. When it closes, the focus goes back to where
 * it was; if that element is gone, to the heading of the screen. A cover closes the dialog meanwhile, or nothing on the cover could be
 * tapped.
 */
export function OverScreen({ heading, isOpen, isCovered, close, children, calm = false }: Props) {
  const { words, facts } = useHere()
  const dialog = useRef<HTMLDialogElement>(null)
  const isShown = isOpen && !isCovered
  useEffect(() => {
    const element = dialog.current
    if (!element || element.open === isShown) return
    if (isShown) {
      element.showModal()
      element.querySelector<HTMLElement>('[data-first]')?.focus()
      return
    }
    element.close()
    const { activeElement } = document
    const isGone = activeElement === document.body || activeElement?.closest('[hidden]') || activeElement?.checkVisibility?.() === false
    if (isGone) document.querySelector<HTMLElement>('h1[tabindex]')?.focus()
  }, [isShown])
  return (
    <dialog ref={dialog} className="help-dialog" data-calm={calm} aria-label={heading} onClose={() => isShown && close()}>
      <div className="help-dialog-top">
        <h2>{heading}</h2>
        {/* Nothing beneath an open dialog can be tapped, so the dialog has its own exit. The page around hears the tap. */}
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
