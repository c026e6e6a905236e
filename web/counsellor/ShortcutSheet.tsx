import { useEffect, useRef } from 'react'
import { letters, shortcutNames } from './shortcuts.ts'
import { useWords } from './words.ts'

/** Every key there is. A native dialog: it holds the focus and gives it back. */
export function ShortcutSheet({ single, setSingle, close }: { single: boolean; setSingle: (on: boolean) => void; close: () => void }) {
  const { counsellor, staff } = useWords()
  const words = counsellor.keys
  const title = useRef<HTMLHeadingElement>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    // Not every test browser knows modal dialogs; an open one reads the same.
    if (typeof shown?.showModal === 'function') shown.showModal()
    else shown?.setAttribute('open', '')
    title.current?.focus()
    return () => shown?.close?.()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="keys card"
      aria-labelledby="keys-title"
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <h2 id="keys-title" ref={title} tabIndex={-1}>
        {words.title}
      </h2>
      <p className="aside">{words.hint}</p>
      <dl className="keys-list">
        {shortcutNames.map((name) => (
          <div key={name}>
            <dt>
              <kbd>Alt</kbd> + <kbd>{letters[name]}</kbd>
              {name === 'help' && single && (
                <>
                  {' / '}
                  <kbd>?</kbd>
                </>
              )}
            </dt>
            <dd>{words.actions[name]}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Alt</kbd> + <kbd>1</kbd>–<kbd>9</kbd>
          </dt>
          <dd>{words.actions.pane}</dd>
        </div>
      </dl>
      <label className="tick">
        <input type="checkbox" checked={single} onChange={(e) => setSingle(e.target.checked)} />
        <span>{words.single}</span>
        <span className="aside">{words.singleHint}</span>
      </label>
      <button type="button" className="button button-main" onClick={close}>
        {staff.close}
      </button>
    </dialog>
  )
}
