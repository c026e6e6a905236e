import { useId } from 'react'
import type { ReportNumbers } from '../../../../shared/report/reportNumbers.ts'
import { MOST_WRITTEN, type textParts } from '../../../../shared/report/reportText.ts'
import { strangeInPart } from '../../../../shared/report/strangeInPart.ts'
import { useWords } from '../../words.ts'
import type { Draft } from '../drafts.ts'
import type { DraftHands } from '../useDrafts.ts'
import { Conflict } from './Conflict.tsx'
import { partId } from './focusPart.ts'
import { StrangeNumbers } from './StrangeNumbers.tsx'
import { Written } from './Written.tsx'

type Props = { part: (typeof textParts)[number]; draft: Draft | undefined; hands: DraftHands; known: ReportNumbers }

/** The introduction or the closing text. */
export function TextBox({ part, draft, hands, known }: Props) {
  const words = useWords().coordinator.report
  const id = useId()
  const value = draft?.written.value
  if (!draft || !value || !('said' in value)) return null
  return (
    <section id={partId(part)} tabIndex={-1} aria-labelledby={id} className="report-box">
      <h2 id={id}>{words[part]}</h2>
      <Conflict draft={draft} hands={hands} />
      <Written
        label={words[part]}
        text={value.said}
        most={MOST_WRITTEN}
        rows={6}
        isNamed
        write={(said) => hands.write({ part, value: { ...value, said } })}
      />
      <StrangeNumbers
        part={part}
        strange={strangeInPart(draft.written, known)}
        confirm={(number) => hands.write({ part, value: { ...value, confirmed: [...value.confirmed, number] } })}
      />
    </section>
  )
}
