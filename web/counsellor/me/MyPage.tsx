import { useState } from 'react'
import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import { type Lang, langs, languages } from '../../../shared/lang.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import type { DeskHands } from '../desk/deskHands.ts'
import { OneOf } from '../form/OneOf.tsx'
import { Modal } from '../Modal.tsx'
import { NoticeTicks } from '../shift/NoticeTicks.tsx'
import type { NoticeChoices } from '../shift/useNotices.ts'
import { useWords } from '../words.ts'
import { MyBrowsers } from './MyBrowsers.tsx'
import { useSpeak } from './Spoken.tsx'

type Props = {
  socket: DoorSocket<CounsellorDoor>
  connected: boolean
  notices: NoticeChoices
  choose: (chosen: NoticeChoices) => void
  /** Plays what a ring plays, once. */
  tryRing: () => void
  hands: Pick<DeskHands, 'open'>
}

/** The counsellor's own page: language, sound, notices, own replies, keys, browsers, and the way out of all of them. */
export function MyPage({ socket, connected, notices, choose, tryRing, hands }: Props) {
  const { counsellor, staff, lang } = useWords()
  const words = counsellor.me
  const speak = useSpeak()
  const [said, setSaid] = useState('')
  async function change(to: Lang) {
    setSaid((await speak(to)) ? '' : words.langLost)
  }
  return (
    <Modal id="me" className="keys me" close={() => hands.open(null)}>
      <h2 id="me-title" data-first="" tabIndex={-1}>
        {words.title}
      </h2>
      <section className="me-part">
        <OneOf
          name="lang"
          legend={words.lang}
          options={langs}
          value={lang}
          say={(one) => languages[one].name}
          choose={(to) => void change(to)}
        />
        <p className="aside">{words.langHint}</p>
        <p role="status">{said}</p>
      </section>
      <section className="me-part">
        <NoticeTicks notices={notices} choose={choose} />
        <button type="button" className="button button-small button-plain" onClick={tryRing}>
          {words.tryRing}
        </button>
        <p className="aside">{words.tryRingHint}</p>
      </section>
      <section className="me-part row">
        <button type="button" className="button button-plain" onClick={() => hands.open('mine')}>
          {counsellor.replies.editMine}
        </button>
        <button type="button" className="button button-plain" onClick={() => hands.open('keys')}>
          {counsellor.keys.title}
        </button>
      </section>
      <MyBrowsers socket={socket} connected={connected} />
      <section className="me-part" aria-labelledby="everywhere-title">
        <h3 id="everywhere-title">{words.everywhere}</h3>
        <p className="aside">{words.everywhereHint}</p>
        <button type="button" className="button button-plain" onClick={() => hands.open('signOutAll')}>
          {words.everywhere}
        </button>
      </section>
      <button type="button" className="button button-main" onClick={() => hands.open(null)}>
        {staff.close}
      </button>
    </Modal>
  )
}
