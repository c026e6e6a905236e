import { useRef, useState } from 'react'
import { type OwnReply, ownReplyBounds } from '../../../shared/deskTexts/ownReply.ts'
import { type Lang, languages } from '../../../shared/lang.ts'
import { Modal } from '../Modal.tsx'
import { useWords } from '../words.ts'
import { OwnReplyForm } from './OwnReplyForm.tsx'
import { useTheTexts } from './useDeskTexts.ts'

/** The panel with the counsellor's own canned replies: to write, change and remove them. */
export function OwnReplies({ close }: { close: () => void }) {
  const { counsellor, staff, lang } = useWords()
  const words = counsellor.replies
  const { own, draft, setDraft, remove, save } = useTheTexts()
  const [said, setSaid] = useState('')
  const [removed, setRemoved] = useState<OwnReply | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const isFull = own.length >= ownReplyBounds.each
  async function takeAway(reply: OwnReply) {
    const heard = await remove(reply.id)
    setSaid(heard.ok ? words.removed(reply.name) : staff.refusals[heard.why])
    if (!heard.ok) return
    setRemoved(reply)
    title.current?.focus()
  }
  async function bringBack(reply: OwnReply) {
    const heard = await save(reply)
    setSaid(!heard.ok ? staff.refusals[heard.why] : heard.value.did === 'full' ? words.full : words.saved(reply.name))
    if (!heard.ok || heard.value.did === 'full') return
    setRemoved(null)
    title.current?.focus()
  }
  return (
    <Modal id="mine" className="keys mine" close={close}>
      <h2 id="mine-title" ref={title} data-first="" tabIndex={-1}>
        {words.mineTitle}
      </h2>
      <p>{words.mineExplained}</p>
      <p>
        <strong>{words.noTalks}</strong>
      </p>
      <p role="status" className="row">
        <span>{said}</span>
        {removed && (
          <button type="button" className="button button-small button-plain" onClick={() => void bringBack(removed)}>
            {words.undo}
          </button>
        )}
      </p>
      {draft === null ? (
        <>
          <button
            type="button"
            className="button"
            disabled={isFull}
            onClick={() => {
              setSaid('')
              setRemoved(null)
              setDraft(emptyReply(lang))
            }}
          >
            {words.add}
          </button>
          {isFull && <p className="aside">{words.full}</p>}
        </>
      ) : (
        <OwnReplyForm
          key={draft.id}
          draft={draft}
          isNew={!own.some(({ id }) => id === draft.id)}
          over={(name) => {
            setDraft(null)
            setSaid(name === null ? '' : words.saved(name))
            title.current?.focus()
          }}
        />
      )}
      <ul className="mine-list">
        {own.map((reply) => (
          <li key={reply.id}>
            <p>
              <strong>/{reply.name}</strong> <span className="aside">{languages[reply.lang].name}</span>
            </p>
            <p className="mine-text">{reply.text}</p>
            <p className="row">
              <button
                type="button"
                className="button button-small button-plain"
                aria-label={words.changeNamed(reply.name)}
                onClick={() => setDraft(reply)}
              >
                {words.change}
              </button>
              <button
                type="button"
                className="button button-small button-plain"
                aria-label={words.removeNamed(reply.name)}
                onClick={() => void takeAway(reply)}
              >
                {words.remove}
              </button>
            </p>
          </li>
        ))}
      </ul>
      <button type="button" className="button button-main" onClick={close}>
        {staff.close}
      </button>
    </Modal>
  )
}

const ID_BYTES = 9
const emptyReply = (lang: Lang): OwnReply => ({ id: newReplyId(), lang, name: '', text: '' })
const newReplyId = () =>
  `own-${[...crypto.getRandomValues(new Uint8Array(ID_BYTES))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
