import { firstHelp, helpFor, type Whom } from '../../../shared/help/helpFor.ts'
import { HelpEntry } from '../help/HelpPanel.tsx'
import { useHere } from '../here.ts'

/** An age outside the line's ages shuts no youth out: the page names other help, and the youth may stay. */
export function OtherAge({ age, skip }: { age: 'under_12' | 'over_25' | 'parent'; skip(): void }) {
  const { words, facts } = useHere()
  const whom: Whom = age === 'parent' ? { age: null, role: 'parent' } : { age, role: 'youth' }
  // A child gets one number to tap; an adult gets a list.
  const numbers = age === 'under_12' ? firstHelp(facts.helpNumbers, whom) : helpFor(facts.helpNumbers, whom)
  return (
    <>
      {numbers.map((number) => (
        <HelpEntry key={number.id} number={number} />
      ))}
      <div className="choices-ways choices-stay">
        <button type="button" className="button button-main" onClick={skip}>
          {words.choices.stay}
        </button>
      </div>
    </>
  )
}
