import { langs } from '../../../../shared/lang.ts'
import { publicBounds } from '../../../../shared/settings/public/publicFault.ts'
import { useWords } from '../../words.ts'
import { Field } from '../fields/Field.tsx'
import type { FieldProps } from '../fields/fieldProps.ts'
import { InEachBox } from '../fields/InEachBox.tsx'
import { JointField } from './JointField.tsx'
import './public.css'
import { StandardField } from './StandardField.tsx'
import { StatementField } from './StatementField.tsx'
import { ThemeField } from './ThemeField.tsx'

/** What a line says of itself in public: who answers for it, what it promises, how accessible it is, and in which colour. */
export function PublicFields(props: FieldProps) {
  const { settings, faults, write } = props
  const words = useWords().coordinator.line.public
  const isRefused = (text: string) => text.trim() === '' || text.length > publicBounds.dpo
  return (
    <>
      <Field field="dpo" faults={faults}>
        {(describedBy) => (
          <InEachBox
            label={words.dpo}
            text={settings.dpo}
            most={publicBounds.dpo}
            rows={3}
            wrong={describedBy === undefined ? [] : langs.filter((lang) => isRefused(settings.dpo[lang]))}
            describedBy={describedBy}
            withLix
            write={(dpo) => write({ dpo })}
          />
        )}
      </Field>
      <JointField {...props} />
      <StandardField {...props} />
      <StatementField {...props} />
      <ThemeField {...props} />
    </>
  )
}
