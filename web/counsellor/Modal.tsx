import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'

type Props = { id: string; kind?: 'dialog' | 'alertdialog'; className: string; close: () => void; children: ReactNode }

/**
 * A native dialog: it holds the focus, Escape closes it, and the focus then goes back to where it was. The element with `data-first` gets the focus.
 */
export function Modal({ id, kind = 'dialog', className, close, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    // Not every test browser knows modal dialogs. An open one reads the same.
    if (typeof shown?.showModal === 'function') shown.showModal()
    else shown?.setAttribute('open', '')
    shown?.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [])
  useLayoutEffect(() => {
    const shown = dialog.current
    // Closed while it still stands in the page: a dialog that was taken out gives no focus back.
    return () => shown?.close?.()
  }, [])
  return (
    <dialog
      ref={dialog}
      role={kind}
      className={`${className} card`}
      aria-labelledby={`${id}-title`}
      aria-describedby={kind === 'alertdialog' ? `${id}-text` : undefined}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
    >
      {children}
    </dialog>
  )
}
