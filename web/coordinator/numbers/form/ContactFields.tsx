import { type DraftFault, type EntryDraft, faultName, most } from '../../../../shared/help/entryDraft.ts'
import { contactWays } from '../../../../shared/help/offer.ts'
import { useWords } from '../../words.ts'
import { EntryField } from './EntryField.tsx'
import { PickOne } from './PickOne.tsx'

type Contacts = EntryDraft['contacts']
type Props = { kind: EntryDraft['kind']; contacts: Contacts; faults: DraftFault[]; write(contacts: Contacts): void }

/** Every way to reach somebody. A number has no page and no address: those make it a place. */
export function ContactFields({ kind, contacts, faults, write }: Props) {
  const words = useWords().coordinator.numbers
  const ways = contactWays.filter((way) => kind === 'place' || (way !== 'link' && way !== 'visit'))
  const all = faults.find(({ field }) => field === 'contacts')
  const isQuiet = contacts.some(({ way }) => way === 'sms' || way === 'chat')
  const change = (at: number, part: Partial<Contacts[number]>) => write(contacts.map((one, i) => (i === at ? { ...one, ...part } : one)))
  return (
    <fieldset className="form-contacts" data-invalid={all !== undefined}>
      <legend>{words.draft.contacts}</legend>
      {contacts.map(({ way, value }, at) => {
        const fault = faults.find((one) => one.field === 'contact' && one.at === at)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a way has no name but its place
          <div key={at} className="form-contact">
            <PickOne
              label={words.draft.way}
              all={ways.map((one) => [one, words.ways[one]])}
              picked={way}
              pick={(to) => change(at, { way: to })}
            />
            <EntryField
              label={words.draft.value}
              value={value}
              most={most.value}
              inputMode={way === 'call' || way === 'sms' ? 'tel' : 'url'}
              fault={fault ? words.faults[faultName(fault)] : null}
              write={(text) => change(at, { value: text })}
            />
            <button type="button" className="button button-quiet" onClick={() => write(contacts.filter((_, i) => i !== at))}>
              {words.draft.removeContact(at + 1)}
            </button>
          </div>
        )
      })}
      <span className="form-fault">{all && words.faults[faultName(all)]}</span>
      {!isQuiet && <p className="figures-hint">{words.draft.quietHint}</p>}
      {contacts.length < most.contacts && (
        <button type="button" className="button" onClick={() => write([...contacts, { way: 'call', value: '' }])}>
          {words.draft.addContact}
        </button>
      )}
    </fieldset>
  )
}
