import { useId } from 'react'
import { type DeskTextDraft, type DeskTextFault, type DraftOf, deskTextBounds as most } from '../../../shared/deskTexts/deskText.ts'
import { langs } from '../../../shared/lang.ts'
import { InEachBox } from '../line/fields/InEachBox.tsx'
import { useWords } from '../words.ts'

type Props = { draft: DraftOf<'reply'>; faults: DeskTextFault[]; write(draft: DeskTextDraft): void }

/** The short name and the text of a canned reply, in every language, with how hard the text is to read beside it. */
export function ReplyFields({ draft, faults, write }: Props) {
  const words = useWords().coordinator.texts
  const id = useId()
  return (['name', 'text'] as const).map((field) => {
    const found = faults.filter((fault) => fault.field === field)
    const first = found[0]
    return (
      <div key={field} className="desk-text-field" data-invalid={first !== undefined}>
        <p className="figures-hint">{words.reply.hints[field]}</p>
        <InEachBox
          label={words.reply.fields[field]}
          text={draft[field]}
          most={most[field]}
          rows={field === 'name' ? 1 : 3}
          wrong={langs.filter((one) => found.some(({ at }) => at === one))}
          describedBy={`${id}-${field}`}
          withLix={field === 'text'}
          write={(text) => write({ ...draft, [field]: text })}
        />
        <p id={`${id}-${field}`} className="form-fault">
          {first && words.faults[first.why](first.most ?? 0)}
        </p>
      </div>
    )
  })
}
