import { useId } from 'react'
import { type InEach, type Lang, langs, languages, lixLang } from '../../../../shared/lang.ts'
import { lix } from '../../../../shared/words/lix.ts'
import { LIX_GOAL, lixLevel } from '../../../../shared/words/lixLevel.ts'
import { useWords } from '../../words.ts'

type Props = {
  label: string
  text: InEach
  most: number
  rows?: number
  /** The languages whose text is not taken. */
  wrong: Lang[]
  describedBy: string | undefined
  /** How hard the text is to read stands beside it. Not for a name. */
  withLix?: boolean
  write(text: InEach): void
}

/** A text in every language, one box each. */
export function InEachBox({ label, text, most, rows = 1, wrong, describedBy, withLix = false, write }: Props) {
  const words = useWords().coordinator.line
  const id = useId()
  return (
    <div className="line-each">
      {langs.map((lang) => {
        const box = {
          id: `${id}-${lang}`,
          lang,
          value: text[lang],
          maxLength: most + 50,
          'aria-invalid': wrong.includes(lang) || undefined,
          'aria-describedby': wrong.includes(lang) ? describedBy : undefined,
          onChange: ({ target }: { target: { value: string } }) => write({ ...text, [lang]: target.value }),
        }
        const index = Math.round(lix(text[lang]))
        return (
          <div key={lang}>
            <label className="line-written" htmlFor={box.id}>
              <span>
                {label} · {languages[lang].name}
              </span>
              {rows === 1 ? <input type="text" autoComplete="off" {...box} /> : <textarea rows={rows} {...box} />}
            </label>
            {withLix && text[lang] !== '' && (
              <p className="figures-hint" data-hard={index > LIX_GOAL}>
                {words.lix(index, words.lixLevels[lixLevel(index)])} {lang === lixLang ? words.lixGoal : words.lixGuide}
              </p>
            )}
          </div>
        )
      })}
    </div>
  )
}
