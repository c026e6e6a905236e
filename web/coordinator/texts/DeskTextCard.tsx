import type { DeskText } from '../../../shared/deskTexts/deskText.ts'
import { isSheetDue } from '../../../shared/deskTexts/isSheetDue.ts'
import { dateInWords } from '../../../shared/words/when.ts'
import { useWords } from '../words.ts'
import { nameOf } from './deskTextInWords.ts'

type Props = { one: DeskText; today: string; isBusy: boolean; change(): void; remove(): void }

/** One canned reply or procedure sheet, and the ways to change it. */
export function DeskTextCard({ one, today, isBusy, change, remove }: Props) {
  const { coordinator, lang } = useWords()
  const words = coordinator.texts
  const name = nameOf(one, lang)
  return (
    <article className="numbers-card desk-text" aria-label={name}>
      {one.isFirst && <p className="numbers-kind">{words.first}</p>}
      <h3>{one.kind === 'reply' ? `/${name}` : name}</h3>
      {one.kind === 'reply' ? (
        <p className="desk-text-body">{one.text[lang]}</p>
      ) : (
        <>
          <p className="desk-text-body">{one.text}</p>
          <p className="figures-hint">
            {words.sheet.checked(one.owner, dateInWords(one.checkedOn, lang))}
            {isSheetDue(one, today) && <strong className="desk-text-due"> {words.sheet.due}</strong>}
          </p>
        </>
      )}
      <div className="numbers-buttons">
        <button type="button" className="button" aria-label={words.changeNamed(name)} onClick={change}>
          {words.change}
        </button>
        <button type="button" className="button" aria-label={words.removeNamed(name)} aria-disabled={isBusy} onClick={remove}>
          {words.remove}
        </button>
      </div>
    </article>
  )
}
