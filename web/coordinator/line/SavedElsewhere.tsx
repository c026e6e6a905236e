import { useEffect, useRef } from 'react'
import { lineClockAt } from '../figures/calendar.ts'
import { useWords } from '../words.ts'
import { Beside } from './Beside.tsx'
import { inWords } from './inWords.ts'
import { type LineDraft, settingsIn } from './lineDraft.ts'
import type { LineHands } from './useLineDraft.ts'

/** Another coordinator has saved meanwhile: what they changed, and for each field that both changed the choice between the two. */
export function SavedElsewhere({ draft, hands }: { draft: LineDraft; hands: LineHands }) {
  const all = useWords()
  const words = all.coordinator.line
  const { newer, reading } = draft
  const box = useRef<HTMLDivElement>(null)
  const at = newer?.at
  // The keyboard and the screen are led to what must be chosen.
  useEffect(() => {
    if (at !== undefined) box.current?.focus()
  }, [at])
  if (newer === null) return null
  const said = (field: (typeof newer.both)[number], settings: typeof newer.was) => inWords(field, settings, all, reading)
  return (
    <div className="line-newer" role="alert" ref={box} tabIndex={-1}>
      <p>{words.newer(newer.by || words.somebody, lineClockAt(newer.at, all.lang))}</p>
      {newer.others.length > 0 && <p>{words.newerOthers}</p>}
      {newer.others.map((field) => (
        <fieldset key={field} className="line-part">
          <legend>{words.fields[field]}</legend>
          <Beside
            sides={[
              { title: words.was, lines: said(field, newer.was) },
              { title: words.becomes, lines: said(field, reading.settings) },
            ]}
          />
        </fieldset>
      ))}
      {newer.both.length > 0 && <p>{words.newerBoth}</p>}
      {newer.both.map((field) => (
        <fieldset key={field} className="line-part">
          <legend>{words.fields[field]}</legend>
          <Beside
            sides={[
              { title: words.mine, lines: said(field, settingsIn(draft)) },
              { title: words.theirs, lines: said(field, reading.settings) },
            ]}
          />
          <p className="line-buttons">
            <button type="button" className="button" onClick={() => hands.settle(field, 'mine')}>
              {words.keepMine(words.fields[field])}
            </button>
            <button type="button" className="button" onClick={() => hands.settle(field, 'theirs')}>
              {words.takeTheirs(words.fields[field])}
            </button>
          </p>
        </fieldset>
      ))}
    </div>
  )
}
