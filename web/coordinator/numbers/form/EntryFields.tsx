import { type DraftFault, type DraftFaultName, type EntryDraft, faultName, most } from '../../../../shared/help/entryDraft.ts'
import { helpLists, relations, rights } from '../../../../shared/help/offer.ts'
import { langs } from '../../../../shared/lang.ts'
import { ageBands } from '../../../../shared/topic.ts'
import { Ticks } from '../../Ticks.tsx'
import { useWords } from '../../words.ts'
import { ContactFields } from './ContactFields.tsx'
import { EntryField } from './EntryField.tsx'
import { PickOne } from './PickOne.tsx'

type Props = { draft: EntryDraft; municipalities: string[]; faults: DraftFault[]; write(part: Partial<EntryDraft>): void }

/** The boxes of the form, in the order in which one would tell somebody of the place. */
export function EntryFields({ draft, municipalities, faults, write }: Props) {
  const { coordinator, staff } = useWords()
  const words = coordinator.numbers
  const say = words.draft
  const fault = (field: DraftFaultName) => (faults.some((one) => faultName(one) === field) ? words.faults[field] : null)
  return (
    <>
      <EntryField label={say.name} value={draft.name} most={most.name} fault={fault('name')} write={(name) => write({ name })} />
      {langs.map((lang) => (
        <EntryField
          key={lang}
          label={say.what[lang]}
          hint={say.whatHint}
          value={draft.what[lang]}
          most={most.what}
          rows={3}
          lang={lang}
          fault={draft.what[lang].trim() === '' ? fault('what') : null}
          write={(text) => write({ what: { ...draft.what, [lang]: text } })}
        />
      ))}
      <ContactFields kind={draft.kind} contacts={draft.contacts} faults={faults} write={(contacts) => write({ contacts })} />
      {langs.map((lang) => (
        <EntryField
          key={lang}
          label={say.hours[lang]}
          hint={say.hoursHint}
          value={draft.hours[lang]}
          most={most.hours}
          lang={lang}
          fault={draft.hours[lang].trim() === '' ? fault('hours') : null}
          write={(text) => write({ hours: { ...draft.hours, [lang]: text } })}
        />
      ))}
      <Ticks
        legend={say.ages}
        all={[
          { id: 'all' as const, name: say.everyAge },
          ...ageBands.filter((age) => age !== 'unknown').map((age) => ({ id: age, name: staff.ages[age] })),
        ]}
        chosen={draft.ages ?? ['all']}
        fault={fault('ages')}
        choose={(ticked) => {
          const isAll = ticked.includes('all') && draft.ages !== null
          write({ ages: isAll ? null : ticked.filter((age) => age !== 'all') })
        }}
      />
      {draft.kind === 'place' ? (
        <OfPlace draft={draft} municipalities={municipalities} fault={fault} write={write} />
      ) : (
        <OfNumber draft={draft} fault={fault} write={write} />
      )}
      <EntryField
        label={say.owner}
        hint={say.ownerHint}
        value={draft.owner}
        most={most.owner}
        fault={fault('owner')}
        write={(owner) => write({ owner })}
      />
      <EntryField
        label={say.page}
        hint={say.pageHint}
        value={draft.page}
        most={most.page}
        fault={fault('page')}
        write={(page) => write({ page })}
      />
      <EntryField
        label={say.year}
        hint={say.noYear}
        value={draft.year === null ? '' : String(draft.year)}
        most={4}
        inputMode="numeric"
        fault={fault('year')}
        write={(text) => {
          const digits = text.replaceAll(/\D/g, '')
          write({ year: digits === '' ? null : Number(digits) })
        }}
      />
    </>
  )
}

type Part = { draft: EntryDraft; write: Props['write']; fault(field: DraftFaultName): string | null }

function OfPlace({ draft, municipalities, fault, write }: Part & { municipalities: string[] }) {
  const words = useWords().coordinator.numbers
  const say = words.draft
  return (
    <>
      <Ticks
        legend={say.relations}
        all={relations.map((one) => ({ id: one, name: words.relations[one] }))}
        chosen={draft.relations}
        fault={fault('relations')}
        choose={(ticked) => write({ relations: ticked })}
      />
      {municipalities.length > 1 && (
        <Ticks
          legend={say.municipalities}
          hint={say.municipalitiesHint}
          all={municipalities.map((one) => ({ id: one, name: one }))}
          chosen={draft.municipalities}
          choose={(ticked) => write({ municipalities: ticked })}
        />
      )}
      <Ticks
        legend={say.rights}
        all={rights.map((one) => ({ id: one, name: words.rights[one] }))}
        chosen={draft.rights}
        choose={(ticked) => write({ rights: ticked })}
      />
    </>
  )
}

const yesOrNo = (one: boolean | null) => (one === null ? 'unknown' : one ? 'yes' : 'no')
const toYesOrNo = { unknown: null, yes: true, no: false }

function OfNumber({ draft, fault, write }: Part) {
  const words = useWords().coordinator.numbers
  const say = words.draft
  const answers = [
    ['unknown', say.unknown],
    ['yes', words.yes],
    ['no', words.no],
  ] as const
  return (
    <>
      <Ticks
        legend={say.lists}
        all={helpLists.map((one) => ({ id: one, name: words.lists[one] }))}
        chosen={draft.lists}
        fault={fault('lists')}
        choose={(ticked) => write({ lists: ticked })}
      />
      <PickOne
        label={say.asks}
        all={[['unknown', say.unknown], ...(Object.entries(words.asks) as [NonNullable<EntryDraft['asks']>, string][])]}
        picked={draft.asks ?? 'unknown'}
        pick={(asks) => write({ asks: asks === 'unknown' ? null : asks })}
      />
      <PickOne label={say.records} all={answers} picked={yesOrNo(draft.records)} pick={(one) => write({ records: toYesOrNo[one] })} />
      <PickOne label={say.bill} all={answers} picked={yesOrNo(draft.showsOnBill)} pick={(one) => write({ showsOnBill: toYesOrNo[one] })} />
    </>
  )
}
