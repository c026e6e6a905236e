import { type Lang, langs } from '../../../../shared/lang.ts'
import { lineBounds } from '../../../../shared/settings/lineFault.ts'
import { useWords } from '../../words.ts'
import { Field } from './Field.tsx'
import type { FieldProps } from './fieldProps.ts'
import { InEachBox } from './InEachBox.tsx'

/** Who is responsible for what the line holds, whom to ask, and how to complain. */
export function ControllerField({ settings: { controller }, faults, write }: FieldProps) {
  const words = useWords().coordinator.line
  const change = (part: Partial<typeof controller>) => write({ controller: { ...controller, ...part } })
  const isWrong = (text: string, most: number) => text.trim() === '' || text.length > most
  return (
    <Field field="controller" faults={faults}>
      {(describedBy) => {
        const wrongIn = (text: Record<Lang, string>) =>
          describedBy === undefined ? [] : langs.filter((lang) => isWrong(text[lang], lineBounds.contact))
        return (
          <>
            <label className="line-written">
              <span>{words.controllerName}</span>
              <input
                type="text"
                autoComplete="off"
                maxLength={lineBounds.controllerName + 50}
                value={controller.name}
                aria-invalid={(describedBy !== undefined && isWrong(controller.name, lineBounds.controllerName)) || undefined}
                aria-describedby={describedBy}
                onChange={({ target }) => change({ name: target.value })}
              />
            </label>
            {(['contact', 'complaint'] as const).map((part) => (
              <InEachBox
                key={part}
                label={words[part]}
                text={controller[part]}
                most={lineBounds.contact}
                rows={3}
                wrong={wrongIn(controller[part])}
                describedBy={describedBy}
                withLix
                write={(text) => change({ [part]: text })}
              />
            ))}
          </>
        )
      }}
    </Field>
  )
}
