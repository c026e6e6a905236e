import { Modal } from '../Modal.tsx'
import { useWords } from '../words.ts'
import { letters, shortcutNames } from './shortcuts.ts'

/** The list of all shortcuts. */
export function ShortcutSheet({ single, setSingle, close }: { single: boolean; setSingle: (on: boolean) => void; close: () => void }) {
  const { counsellor, staff } = useWords()
  const words = counsellor.keys
  return (
    <Modal id="keys" className="keys" close={close}>
      <h2 id="keys-title" data-first="" tabIndex={-1}>
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
        <div>
          <dt>
            <kbd>/</kbd>
          </dt>
          <dd>{words.slash}</dd>
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
    </Modal>
  )
}
