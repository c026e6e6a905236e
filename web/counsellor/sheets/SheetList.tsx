import { useState } from 'react'
import { isSheetDue } from '../../../shared/deskTexts/isSheetDue.ts'
import type { LineId } from '../../../shared/ids.ts'
import { realLineOf } from '../../../shared/practice/practiceLine.ts'
import { dateInWords } from '../../../shared/words/when.ts'
import { isNamed } from '../form/topicSearch.ts'
import { useTheTexts } from '../replies/useDeskTexts.ts'
import { useWords } from '../words.ts'

/** The line's procedure sheets beside a talk: what to do in a case, who keeps it true, and whether that was long ago. */
export function SheetList({ line }: { line: LineId }) {
  const { counsellor, lang } = useWords()
  const words = counsellor.sheets
  const { texts, today } = useTheTexts()
  const [typed, setTyped] = useState('')
  const all = texts
    .flatMap((one) => (one.kind === 'sheet' && one.line === realLineOf(line) ? [one] : []))
    .sort((a, b) => a.title.localeCompare(b.title, lang))
  const found = all.filter(({ title, text }) => typed.trim() === '' || isNamed(`${title} ${text}`, typed))
  if (all.length === 0) return null
  return (
    <details className="give sheets">
      <summary>{words.title(all.length)}</summary>
      <input
        type="search"
        dir="auto"
        aria-label={words.search}
        placeholder={words.search}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p role="status" className="aside">
        {typed.trim() === '' ? '' : words.found(found.length)}
      </p>
      <ul className="plain give-list">
        {found.map((sheet) => (
          <li key={sheet.id}>
            <details className="procedure">
              <summary>
                <span>{sheet.title}</span> {isSheetDue(sheet, today) && <strong className="flag procedure-due">{words.due}</strong>}
              </summary>
              <p className="procedure-text">{sheet.text}</p>
              <p className="aside">{words.checked(sheet.owner, dateInWords(sheet.checkedOn, lang))}</p>
            </details>
          </li>
        ))}
      </ul>
    </details>
  )
}
