import { type ComponentProps, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { withNickname } from '../../../shared/deskTexts/withNickname.ts'
import { TalkBox } from '../writing/TalkBox.tsx'
import { type ReplyTalk, repliesFor, slashTyped } from './findReplies.ts'
import { ReplyPicker } from './ReplyPicker.tsx'
import { useTheTexts } from './useDeskTexts.ts'

type Props = ComponentProps<typeof TalkBox> & { talk: ReplyTalk; nickname: string | null; openMine(): void }

/** The box to write in, where a slash at the start of a line opens the canned replies. The reply is put into the box, and not sent. */
export function ReplyBox({ talk, nickname, openMine, ...box }: Props) {
  const { draft, setDraft, wrote } = box
  const { texts, own } = useTheTexts()
  /** Where the slash stands that opened the picker. */
  const [slash, setSlash] = useState<number | null>(null)
  const isLeft = useRef(false)
  const whole = useRef<HTMLDivElement>(null)

  /** Puts a text in the place of the slash, and the cursor behind it. */
  function put(text: string, stay = false) {
    if (slash === null || isLeft.current) return
    isLeft.current = true
    const area = whole.current?.querySelector('textarea')
    if (!stay) area?.focus()
    flushSync(() => {
      setDraft(draft.slice(0, slash) + text + draft.slice(slash + 1))
      setSlash(null)
    })
    if (!stay) area?.setSelectionRange(slash + text.length, slash + text.length)
    wrote?.()
  }
  const type = (text: string, caret?: number) => {
    const at = caret === undefined ? null : slashTyped(draft, text, caret)
    isLeft.current = false
    setDraft(text)
    setSlash(at)
  }
  return (
    <div ref={whole} className="reply-box">
      {slash !== null && (
        <ReplyPicker
          all={repliesFor(texts, own, talk).map((one) => ({ ...one, text: withNickname(one.text, nickname) }))}
          pick={({ text }) => put(text)}
          leave={(typed, stay) => put(typed === null ? '' : `/${typed}`, stay)}
          openMine={() => {
            put('')
            openMine()
          }}
        />
      )}
      <TalkBox {...box} setDraft={type} />
    </div>
  )
}
