import { type ComponentProps, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { HelpCard } from '../../../shared/sealing/card.ts'
import { Composer } from '../../chat/Composer.tsx'
import { BOX } from '../desk/focus.ts'
import type { RepliesToPick } from '../replies/useReplies.ts'
import { useWords } from '../words.ts'
import { emojiShelves } from './emojiShelves.ts'
import type { HelpToPick } from './helpShelves.ts'
import { Picker } from './Picker.tsx'
import { type Sign, type Trigger, triggerIn } from './trigger.ts'

type Props = Omit<ComponentProps<typeof Composer>, 'warnOf' | 'caught' | 'tools'> & {
  replies: RepliesToPick
  openMine: () => void
  /** Null while nothing can be given. */
  help: HelpToPick | null
  give: (card: HelpCard) => void
}
/** `isWritten`: the sign stands in the text if nothing is chosen. */
type Picking = Trigger & { isWritten: boolean }

/**
 * The box of a talk on the desk: the composer, and the lists above it. Canned replies by `/`, help by `@`, emoji by `:` and two letters; a button
 * for each of the last two.
 */
export function TalkBox({ replies, openMine, help, give, ...composer }: Props) {
  const { counsellor, lang } = useWords()
  const { writing: words, replies: replyWords } = counsellor
  const whole = useRef<HTMLDivElement>(null)
  const [picking, setPicking] = useState<Picking | null>(null)
  const [given, setGiven] = useState('')
  const { draft, setDraft } = composer
  const box = () => whole.current?.querySelector<HTMLTextAreaElement>(BOX) ?? null
  const shelves: Record<Sign, ComponentProps<typeof Picker>['shelvesFor'] | null> = {
    '/': replies.shelvesFor,
    '@': help?.shelvesFor ?? null,
    ':': (typed) => emojiShelves(typed, lang, words.emoji.label),
  }

  function begin(at: Trigger, isWritten: boolean) {
    setPicking({ ...at, isWritten })
    setDraft(at.before + at.after)
  }
  function caught(now: string, at: number): boolean {
    const trigger = triggerIn(draft, now, at)
    if (trigger === null || shelves[trigger.sign] === null) return false
    begin(trigger, true)
    return true
  }
  function byButton(sign: Sign) {
    const at = box()?.selectionStart ?? draft.length
    begin({ sign, typed: '', before: draft.slice(0, at), after: draft.slice(at) }, false)
  }
  /** Closes the list. The text around it takes in `put`, and the cursor stands behind that. */
  function close({ before, after }: Picking, put: string, toBox: boolean) {
    flushSync(() => {
      setPicking(null)
      setDraft(before + put + after)
    })
    if (put !== '') composer.wrote?.()
    if (!toBox) return
    box()?.focus()
    const at = before.length + put.length
    box()?.setSelectionRange(at, at)
  }
  function take(of: Picking, id: string) {
    if (of.sign === '/') return close(of, replies.textOf(id) ?? '', true)
    if (of.sign === ':') return close(of, id, true)
    const picked = help?.find(id)
    close(of, '', true)
    if (!picked) return
    give(picked.card)
    setGiven(words.help.given(picked.card.name))
  }
  const shelvesFor = picking && shelves[picking.sign]
  const said = { '/': { label: replyWords.title, search: replyWords.search }, '@': words.help, ':': words.emoji }
  const tool = (sign: Sign, face: string, name: string) => (
    <button
      type="button"
      className="button button-plain composer-tool"
      aria-label={name}
      disabled={shelves[sign] === null}
      onClick={() => byButton(sign)}
    >
      {face}
    </button>
  )
  return (
    <div ref={whole} className="talk-box">
      {picking && shelvesFor && (
        <Picker
          sign={picking.isWritten ? picking.sign : null}
          label={said[picking.sign].label}
          search={said[picking.sign].search}
          begun={picking.typed}
          shelvesFor={shelvesFor}
          take={(id) => take(picking, id)}
          leave={(text, byKey) => close(picking, text, byKey)}
        >
          {picking.sign === '/' && (
            <button
              type="button"
              className="button button-small button-plain"
              onClick={() => {
                close(picking, '', true)
                openMine()
              }}
            >
              {replyWords.editMine}
            </button>
          )}
        </Picker>
      )}
      <p role="status" className="visually-hidden">
        {given}
      </p>
      <Composer
        {...composer}
        warnOf={null}
        caught={caught}
        tools={
          <>
            {tool(':', '☺', words.emoji.open)}
            {tool('@', '@', words.help.open)}
          </>
        }
      />
    </div>
  )
}
