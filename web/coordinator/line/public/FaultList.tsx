import { langs, perLang } from '../../../../shared/lang.ts'
import { faultReasons, type LineStatement, MOST_FAULTS } from '../../../../shared/settings/public/statement.ts'
import { useWords } from '../../words.ts'
import { InEachBox } from '../fields/InEachBox.tsx'
import { RadioList } from '../fields/RadioList.tsx'

type Listed = LineStatement['faults']
type Props = {
  listed: Listed
  most: number
  describedBy: string | undefined
  wrongAt(i: number): boolean
  write(listed: Listed): void
}

/** What of the pages is not accessible, one by one, and why. */
export function FaultList({ listed, most, describedBy, wrongAt, write }: Props) {
  const words = useWords().coordinator.line.public.statement
  const emptyFault = (): Listed[number] => ({ why: 'breaks', what: perLang(() => '') })
  return (
    <>
      <h3>{words.faults}</h3>
      {listed.length === 0 && <p className="figures-hint">{words.noFaults}</p>}
      {listed.map((fault, i) => {
        const change = (part: Partial<Listed[number]>) => write(listed.map((other, j) => (j === i ? { ...other, ...part } : other)))
        const wrong = wrongAt(i) ? langs.filter((lang) => fault.what[lang].trim() === '' || fault.what[lang].length > most) : []
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fault has no name but its place
          <fieldset key={i} className="line-part">
            <legend>{words.fault(i + 1)}</legend>
            <InEachBox
              label={words.what}
              text={fault.what}
              most={most}
              rows={2}
              wrong={wrong}
              describedBy={describedBy}
              withLix
              write={(what) => change({ what })}
            />
            <RadioList
              legend={words.why}
              values={faultReasons}
              value={fault.why}
              nameOf={(one) => words.whys[one]}
              write={(why) => change({ why })}
            />
            <button type="button" className="button button-plain" onClick={() => write(listed.filter((_, j) => j !== i))}>
              {words.removeFault(i + 1)}
            </button>
          </fieldset>
        )
      })}
      {listed.length < MOST_FAULTS && (
        <p className="line-buttons">
          <button type="button" className="button button-plain" onClick={() => write([...listed, emptyFault()])}>
            {words.addFault}
          </button>
        </p>
      )}
    </>
  )
}
