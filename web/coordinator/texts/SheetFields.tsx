import { type DeskTextDraft, type DeskTextFault, type DraftOf, deskTextBounds as most } from '../../../shared/deskTexts/deskText.ts'
import { EntryField } from '../numbers/form/EntryField.tsx'
import { useWords } from '../words.ts'

type Props = { draft: DraftOf<'sheet'>; faults: DeskTextFault[]; today: string; write(draft: DeskTextDraft): void }

/** More letters may be typed than are taken, so that whoever pastes too much sees it whole and is told. */
const BEYOND = 200
const rows = { title: 1, text: 12, owner: 1, checkedOn: 1 } as const
const longest = { title: most.title + 50, text: most.body + BEYOND, owner: most.owner + 50, checkedOn: 10 } as const

/** The title and the text of a procedure sheet, who keeps it true, and when that person checked it last. */
export function SheetFields({ draft, faults, today, write }: Props) {
  const words = useWords().coordinator.texts
  return (['title', 'text', 'owner', 'checkedOn'] as const).map((field) => {
    const found = faults.find((fault) => fault.field === field)
    return (
      <EntryField
        key={field}
        label={words.sheet.fields[field]}
        hint={words.sheet.hints[field]}
        value={draft[field]}
        most={longest[field]}
        rows={rows[field]}
        fault={found ? words.faults[found.why](found.most ?? 0) : null}
        {...(field === 'checkedOn' && { upTo: today })}
        write={(text) => write({ ...draft, [field]: text })}
      />
    )
  })
}
