import type { EntryView } from '../../../../shared/help/numbersView.ts'
import { dateInWords } from '../../../../shared/words/when.ts'
import { useWords } from '../../words.ts'

/** How an entry stands: what young people see, who checked it, who keeps it true, and who said that it does not work. */
export function EntryStands({ entry, isQuiet }: { entry: EntryView; isQuiet: boolean }) {
  const { coordinator, lang } = useWords()
  const words = coordinator.numbers
  const { record, print, standing, shown, off, isDoubted, mayChange, checked } = entry
  const sees = shown === null ? 'no' : shown === print ? 'yes' : 'earlier'
  return (
    <>
      <p>
        <strong>{words.shown[sees]}</strong> {words.standings[standing]}{' '}
        {off && words.offBy(dateInWords(off.on, lang), off.by ?? (off.here ? words.somebody : words.offOnOthers))}{' '}
        {off && !off.here && words.offEverywhere} {checked && words.checkedBy(dateInWords(checked.on, lang), checked.by ?? words.somebody)}{' '}
        {isQuiet && words.quiet}
      </p>
      {isDoubted && <p className="numbers-change">{words.doubted}</p>}
      <p className="figures-hint">
        {mayChange ? words.own : words.wholeCountry} {words.owner}: {record.owner ?? words.noOwner}.
      </p>
    </>
  )
}
