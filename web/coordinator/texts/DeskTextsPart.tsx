import { useRef, useState } from 'react'
import { type DeskText, type DeskTextKind, type DeskTextsView, deskTextBounds } from '../../../shared/deskTexts/deskText.ts'
import type { Refusal } from '../../../shared/outcome.ts'
import { newEntryId } from '../numbers/newEntryId.ts'
import { useWords } from '../words.ts'
import { DeskTextCard } from './DeskTextCard.tsx'
import { DeskTextForm } from './DeskTextForm.tsx'
import { draftOfText, emptyText, nameOf } from './deskTextInWords.ts'
import { type KeptDeskText, keptDeskText } from './keptDeskText.ts'
import type { DeskTextHands } from './useDeskTexts.ts'

type Said = { text: string; undo?: DeskText }
type Props = { kind: DeskTextKind; view: DeskTextsView; hands: DeskTextHands }

/** The canned replies of a line, or its procedure sheets, and the form of one. */
export function DeskTextsPart({ kind, view, hands }: Props) {
  const { coordinator, staff, lang } = useWords()
  const all = coordinator.texts
  const words = all[kind]
  const title = useRef<HTMLHeadingElement>(null)
  // What was being written before a reload, or before another screen was looked at, is opened again.
  const [opened, open] = useState<KeptDeskText | null>(() => keptDeskText.read(kind, view.line))
  const [said, setSaid] = useState<Said>({ text: '' })
  const [why, setWhy] = useState<Refusal | null>(null)
  const texts = view.texts.filter((one) => one.kind === kind).sort((a, b) => nameOf(a, lang).localeCompare(nameOf(b, lang), lang))

  const begin = (one: KeptDeskText) => {
    setSaid({ text: '' })
    open(one)
  }
  const over = (text: string, isOpen: boolean) => {
    setSaid({ text })
    // What was begun since the form was closed stands, and keeps the keyboard.
    if (!isOpen) return
    keptDeskText.keep(kind, view.line, null)
    open(null)
    title.current?.focus()
  }
  const remove = async (one: DeskText) => {
    const heard = await hands.remove({ id: one.id, over: one.version })
    if (heard === null) return
    setWhy(heard.ok ? null : heard.why)
    if (!heard.ok) return
    const name = nameOf(one, lang)
    setSaid(heard.value.did === 'done' ? { text: all.removed(name), undo: one } : { text: all.changedMeanwhile(name) })
    title.current?.focus()
  }
  const undo = async (one: DeskText) => {
    const heard = await hands.save({ id: one.id, over: 0 }, draftOfText(one))
    if (heard === null) return
    setWhy(heard.ok ? null : heard.why)
    if (!heard.ok) return
    const name = nameOf(one, lang)
    if (heard.value.did === 'done') setSaid({ text: all.back(name) })
    else if (heard.value.did === 'newer') setSaid({ text: all.changedMeanwhile(name) })
    else setSaid({ text: all.notBack(name), undo: one })
    title.current?.focus()
  }
  return (
    <section aria-labelledby={`texts-${kind}`} className="numbers-group desk-texts">
      <h2 id={`texts-${kind}`} ref={title} tabIndex={-1}>
        {words.title}
      </h2>
      <p className="numbers-explained">{words.explained}</p>
      <div role="status" className="numbers-undo">
        {said.text !== '' && <p>{said.text}</p>}
        {said.undo && (
          <button type="button" className="button" aria-disabled={hands.isBusy} onClick={() => said.undo && void undo(said.undo)}>
            {all.undo}
          </button>
        )}
      </div>
      {why !== null && <p role="alert">{staff.refusals[why]}</p>}
      {opened === null ? (
        <button type="button" className="button" onClick={() => begin({ id: newEntryId(), over: 0, draft: emptyText(kind, view.today) })}>
          {words.add}
        </button>
      ) : (
        <DeskTextForm key={opened.id} kind={kind} begun={opened} view={view} hands={hands} over={over} />
      )}
      <p className="figures-hint">{words.count(texts.length, kind === 'reply' ? deskTextBounds.replies : deskTextBounds.sheets)}</p>
      <ul className="numbers-list">
        {texts.map((one) => (
          <li key={one.id}>
            <DeskTextCard
              one={one}
              today={view.today}
              isBusy={hands.isBusy}
              change={() => begin({ id: one.id, over: one.version, draft: draftOfText(one) })}
              remove={() => void remove(one)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
