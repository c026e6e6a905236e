import { langs, perLang } from '../../../../shared/lang.ts'
import { type JointController, MOST_JOINT } from '../../../../shared/settings/public/jointController.ts'
import { publicBounds } from '../../../../shared/settings/public/publicFault.ts'
import { useWords } from '../../words.ts'
import { Field } from '../fields/Field.tsx'
import type { FieldProps } from '../fields/fieldProps.ts'
import { InEachBox } from '../fields/InEachBox.tsx'
import { WrittenBox } from './WrittenBox.tsx'

const bounds = publicBounds.joint
const emptyOne = (): JointController => ({ municipality: '', name: '', contact: perLang(() => ''), answersFor: perLang(() => '') })

/** The authorities that share the responsibility, each with its municipality, whom to ask, and what it answers for. */
export function JointField({ settings: { jointControllers: all }, faults, write }: FieldProps) {
  const words = useWords().coordinator.line.public.joint
  const put = (jointControllers: JointController[]) => write({ jointControllers })
  const isWrong = (i: number) => faults.some(({ field, at }) => field === 'jointControllers' && at === String(i + 1))
  return (
    <Field field="jointControllers" faults={faults}>
      {(describedBy) => (
        <>
          {all.length === 0 && <p className="figures-hint">{words.none}</p>}
          {all.map((one, i) => {
            const change = (part: Partial<JointController>) => put(all.map((other, j) => (j === i ? { ...other, ...part } : other)))
            const refused = isWrong(i)
            const short = (text: string, most: number) => refused && (text.trim() === '' || text.length > most)
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: it has no name but its place while it is being written
              <fieldset key={i} className="line-part">
                <legend>{words.one(i + 1)}</legend>
                <div className="line-each">
                  <WrittenBox
                    label={words.municipality}
                    value={one.municipality}
                    most={bounds.municipality}
                    wrong={short(one.municipality, bounds.municipality)}
                    describedBy={describedBy}
                    write={(municipality) => change({ municipality })}
                  />
                  <WrittenBox
                    label={words.name}
                    value={one.name}
                    most={bounds.name}
                    wrong={short(one.name, bounds.name)}
                    describedBy={describedBy}
                    write={(name) => change({ name })}
                  />
                </div>
                {(['contact', 'answersFor'] as const).map((part) => (
                  <InEachBox
                    key={part}
                    label={words[part]}
                    text={one[part]}
                    most={bounds[part]}
                    rows={2}
                    wrong={langs.filter((lang) => short(one[part][lang], bounds[part]))}
                    describedBy={describedBy}
                    withLix
                    write={(text) => change({ [part]: text })}
                  />
                ))}
                <button type="button" className="button button-plain" onClick={() => put(all.filter((_, j) => j !== i))}>
                  {words.remove(one.name || words.one(i + 1))}
                </button>
              </fieldset>
            )
          })}
          {all.length < MOST_JOINT && (
            <button type="button" className="button button-plain" onClick={() => put([...all, emptyOne()])}>
              {words.add}
            </button>
          )}
        </>
      )}
    </Field>
  )
}
