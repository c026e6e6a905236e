import { type Scheme, schemes } from '../../../../shared/theme/accent.ts'
import { COLOUR } from '../../../../shared/theme/contrast.ts'
import { darkFor, type Theme, themeFaults, usualAccents } from '../../../../shared/theme/theme.ts'
import { useWords } from '../../words.ts'
import { Field } from '../fields/Field.tsx'
import type { FieldProps } from '../fields/fieldProps.ts'
import { RadioList } from '../fields/RadioList.tsx'
import { AccentSample } from './AccentSample.tsx'
import { WrittenBox } from './WrittenBox.tsx'

type Chosen = NonNullable<Theme>

/** The accent of the line's pages, for light and for dark screens, with what it looks like and whether it can be seen. */
export function ThemeField({ settings: { theme }, faults, write }: FieldProps) {
  const { coordinator } = useWords()
  const words = coordinator.line.public.theme
  const put = (next: Theme) => write({ theme: next })
  return (
    <Field field="theme" faults={faults}>
      {(describedBy) => (
        <>
          <RadioList
            legend={coordinator.line.fields.theme}
            values={['usual', 'own'] as const}
            value={theme === null ? 'usual' : 'own'}
            nameOf={(one) => words[one]}
            write={(one) => put(one === 'usual' ? null : usualAccents)}
          />
          {theme && (
            <div className="public-accents">
              {schemes.map((scheme) => (
                <Accent key={scheme} {...{ scheme, theme, describedBy, put }} />
              ))}
            </div>
          )}
        </>
      )}
    </Field>
  )
}

type AccentProps = { scheme: Scheme; theme: Chosen; describedBy: string | undefined; put(next: Chosen): void }

function Accent({ scheme, theme, describedBy, put }: AccentProps) {
  const { public: all } = useWords().coordinator.line
  const words = all.theme
  const name = words.schemes[scheme].toLowerCase()
  const fault = themeFaults(theme).find((one) => one.scheme === scheme)
  const colour = theme[scheme]
  const said =
    fault === undefined
      ? words.good
      : fault.why === 'no-colour'
        ? all.faults['theme-colour'](scheme)
        : all.faults['theme-weak']([scheme, Math.floor(fault.ratio * 100) / 100, fault.least, fault.nearest].join(' '))
  return (
    <fieldset className="line-part">
      <legend>{words.schemes[scheme]}</legend>
      <div className="line-add">
        <WrittenBox
          label={words.code(name)}
          value={colour}
          most={7}
          wrong={fault !== undefined}
          describedBy={describedBy}
          write={(written) => put({ ...theme, [scheme]: written })}
        />
        <label className="line-written">
          <span>{words.pick(name)}</span>
          <input
            type="color"
            value={COLOUR.test(colour) ? colour : usualAccents[scheme]}
            onChange={({ target }) => put({ ...theme, [scheme]: target.value })}
          />
        </label>
      </div>
      <p role="status" className={fault ? 'line-fault' : 'figures-hint'}>
        {said}
      </p>
      <p className="line-buttons">
        {fault?.why === 'weak' && (
          <button type="button" className="button button-plain" onClick={() => put({ ...theme, [scheme]: fault.nearest })}>
            {words.take(fault.nearest)}
          </button>
        )}
        {scheme === 'dark' && COLOUR.test(theme.light) && (
          <button type="button" className="button button-plain" onClick={() => put({ ...theme, dark: darkFor(theme.light) })}>
            {words.fit}
          </button>
        )}
      </p>
      {COLOUR.test(colour) && <AccentSample scheme={scheme} accent={fault?.why === 'weak' ? fault.nearest : colour} />}
    </fieldset>
  )
}
