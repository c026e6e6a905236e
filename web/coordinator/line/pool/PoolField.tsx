import type { LineId } from '../../../../shared/ids.ts'
import { notAgreed } from '../../../../shared/settings/poolWish.ts'
import { useWords } from '../../words.ts'
import { ChoiceList } from '../fields/ChoiceList.tsx'
import { Field } from '../fields/Field.tsx'
import type { FieldProps } from '../fields/fieldProps.ts'
import { RadioList } from '../fields/RadioList.tsx'

const wishes = ['none', 'alone', 'together'] as const

/** With whom the line publishes its topic figures, when that can change, and what this line wishes. Its coordinator alone changes no pool. */
export function PoolField({ settings: { poolWish }, reading, faults, write }: FieldProps) {
  const { coordinator, lang } = useWords()
  const words = coordinator.line.pool
  const { pool, others } = reading
  const nameOf = (id: LineId) => others.find(({ line }) => line === id)?.name[lang] ?? words.thisLine
  const named = (lines: LineId[]) => lines.map(nameOf).join(', ')
  const inYear = (year: number, its: typeof pool.now) => (its ? words.together(year, its.name[lang], named(its.lines)) : words.alone(year))
  const wish = poolWish === null ? 'none' : poolWish.length === 0 ? 'alone' : 'together'
  const toSet = { none: null, alone: [], together: others.slice(0, 1).map(({ line }) => line) }
  const away = notAgreed(
    { line: reading.line, wish: poolWish },
    others.map((other) => ({ line: other.line, wish: other.poolWish })),
  )
  return (
    <Field field="poolWish" faults={faults}>
      {(describedBy) => (
        <>
          <p>{inYear(pool.present, pool.now)}</p>
          <p>{inYear(pool.from, pool.next)}</p>
          <p className="figures-hint">{words.rules(pool.from)}</p>
          <RadioList
            legend={words.wish}
            describedBy={describedBy}
            values={wishes}
            value={wish}
            nameOf={(one) => words.wishes[one]}
            isOff={(one) => one === 'together' && others.length === 0}
            write={(one) => write({ poolWish: toSet[one] })}
          />
          {wish === 'together' && (
            <ChoiceList
              legend={words.wishes.together}
              choices={others.map(({ line, name }) => ({ value: line as string, name: name[lang] }))}
              chosen={poolWish ?? []}
              describedBy={describedBy}
              write={(chosen) => write({ poolWish: chosen })}
            />
          )}
          {wish === 'together' && <p>{away.length > 0 ? words.waitsFor(named(away)) : words.agreed(pool.from)}</p>}
          {wish === 'alone' && pool.next && <p>{words.leaves(pool.from)}</p>}
        </>
      )}
    </Field>
  )
}
