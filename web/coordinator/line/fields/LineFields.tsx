import type { Lang } from '../../../../shared/lang.ts'
import { langs } from '../../../../shared/lang.ts'
import { lineBounds } from '../../../../shared/settings/lineFault.ts'
import type { LineField } from '../../../../shared/settings/lineSettings.ts'
import { ageBands, youthTopics } from '../../../../shared/topic.ts'
import { useWords } from '../../words.ts'
import { HoursField } from '../hours/HoursField.tsx'
import { OverflowField } from '../overflow/OverflowField.tsx'
import { MunicipalitiesField } from '../pool/MunicipalitiesField.tsx'
import { PoolField } from '../pool/PoolField.tsx'
import { PublicFields } from '../public/PublicFields.tsx'
import { ChoiceList } from './ChoiceList.tsx'
import { ControllerField } from './ControllerField.tsx'
import { Field } from './Field.tsx'
import type { FieldProps } from './fieldProps.ts'
import { InEachBox } from './InEachBox.tsx'
import { NumberBox } from './NumberBox.tsx'
import { RadioList } from './RadioList.tsx'

/** What every line shows, whatever its coordinator chooses. */
const alwaysShown: readonly string[] = ['self-harm-suicide', 'other']

/** All fields of a line, in the order in which a youth meets them. */
export function LineFields(props: FieldProps) {
  const { settings, faults, write } = props
  const { coordinator, staff } = useWords()
  const words = coordinator.line
  const wrongIn = (field: LineField): Lang[] => langs.filter((one) => faults.some((fault) => fault.field === field && fault.at === one))
  return (
    <>
      <Field field="name" faults={faults}>
        {(describedBy) => (
          <InEachBox
            label={words.fields.name}
            text={settings.name}
            most={lineBounds.name}
            wrong={wrongIn('name')}
            describedBy={describedBy}
            write={(name) => write({ name })}
          />
        )}
      </Field>
      <Field field="greeting" faults={faults}>
        {(describedBy) => (
          <InEachBox
            label={words.fields.greeting}
            text={settings.greeting}
            most={lineBounds.greeting}
            rows={2}
            wrong={wrongIn('greeting')}
            describedBy={describedBy}
            withLix
            write={(greeting) => write({ greeting })}
          />
        )}
      </Field>
      <HoursField {...props} />
      <Field field="closingSoonMin" faults={faults}>
        {(describedBy) => (
          <NumberBox
            label={words.fields.closingSoonMin}
            unit={words.minutes}
            value={settings.closingSoonMin}
            describedBy={describedBy}
            write={(closingSoonMin) => write({ closingSoonMin })}
          />
        )}
      </Field>
      <Field field="ages" faults={faults}>
        {(describedBy) => (
          <ChoiceList
            legend={words.fields.ages}
            choices={ageBands.filter((age) => age !== 'unknown').map((value) => ({ value, name: staff.ages[value] }))}
            chosen={settings.ages}
            describedBy={describedBy}
            write={(ages) => write({ ages })}
          />
        )}
      </Field>
      <Field field="topics" faults={faults}>
        {(describedBy) => (
          <ChoiceList
            legend={words.fields.topics}
            choices={youthTopics.map((value) => ({
              value,
              name: staff.youthTopics[value],
              ...(alwaysShown.includes(value) && { always: words.alwaysShown }),
            }))}
            chosen={settings.topics}
            describedBy={describedBy}
            write={(topics) => write({ topics })}
          />
        )}
      </Field>
      {(['queueLimit', 'urgentReserve'] as const).map((field) => (
        <Field key={field} field={field} faults={faults}>
          {(describedBy) => (
            <NumberBox
              label={words.fields[field]}
              value={settings[field]}
              describedBy={describedBy}
              write={(value) => write({ [field]: value })}
            />
          )}
        </Field>
      ))}
      <Field field="mode" faults={faults}>
        {() => (
          <RadioList
            legend={words.fields.mode}
            isHeaded
            values={['automatic', 'pull']}
            value={settings.mode}
            nameOf={(mode) => words.modes[mode]}
            write={(mode) => write({ mode })}
          />
        )}
      </Field>
      <OverflowField {...props} />
      <MunicipalitiesField {...props} />
      <PoolField {...props} />
      <ControllerField {...props} />
      <PublicFields {...props} />
      <Field field="path" faults={faults}>
        {(describedBy) => (
          <label className="line-written line-path">
            <span className="visually-hidden">{words.fields.path}</span>
            <input
              type="text"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={20}
              value={settings.path}
              aria-invalid={describedBy !== undefined || undefined}
              aria-describedby={describedBy}
              onChange={({ target }) => write({ path: target.value })}
            />
          </label>
        )}
      </Field>
    </>
  )
}
