import { useEffect, useId, useRef, useState } from 'react'
import type { LineId } from '../../../shared/ids.ts'
import { type InEach, type Lang, langs, languages } from '../../../shared/lang.ts'
import type { SettingsChange } from '../../../shared/settings/lineSettings.ts'
import type { OverflowSpan } from '../../../shared/settings/overflow.ts'
import { type PreviewAsked, previewStates } from '../../../shared/settings/preview.ts'
import { useWords } from '../words.ts'
import { timesInWords } from './overflow/overflowInWords.ts'

const sizes = ['phone', 'desk'] as const
/** How long nobody writes before the page is drawn anew. */
const PAUSE_MS = 700

/** `campaign`: what a campaign says, as it is written in its form. */
type Props = { line: LineId; change: SettingsChange; spans: OverflowSpan[]; campaign?: InEach }

/** The line's own page with what is written in the form, as on a phone and on a computer. */
export function Preview({ line, change, spans, campaign }: Props) {
  const { coordinator, lang: own } = useWords()
  const { preview: words, overflow, hours } = coordinator.line
  const [size, setSize] = useState<(typeof sizes)[number]>('phone')
  const [lang, setLang] = useState<Lang>(own)
  const [state, setState] = useState<PreviewAsked['state']>('open')
  const [chosen, setHour] = useState<PreviewAsked['hour']>('now')
  // A span that was taken away is no hour to look at any more.
  const hour = typeof chosen === 'number' && chosen >= spans.length ? 'now' : chosen
  const text = JSON.stringify({ change, state, hour, lang, ...(campaign && { campaign }) } satisfies PreviewAsked)
  const [asked, setAsked] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  const nameOfHour = (one: string) => {
    const span = spans[Number(one)]
    return span ? timesInWords(span, hours.shortDays) : one === 'now' ? overflow.now : overflow.otherwise
  }
  return (
    <section className="line-preview" aria-labelledby="line-preview">
      <h2 id="line-preview">{words.title}</h2>
      <p className="figures-hint">{words.hint}</p>
      <div className="line-add">
        <Choose label={words.size} value={size} values={sizes} nameOf={(one) => words[one]} choose={(one) => setSize(one)} />
        <Choose
          label={words.state}
          value={state}
          values={previewStates}
          nameOf={(one) => words.states[one]}
          choose={(one) => setState(one)}
        />
        {state !== 'open' && spans.length > 0 && (
          <Choose
            label={overflow.hour}
            value={String(hour)}
            values={['now', ...spans.map((_, i) => String(i)), 'otherwise']}
            nameOf={(one) => nameOfHour(one)}
            choose={(one) => setHour(one === 'now' || one === 'otherwise' ? one : Number(one))}
          />
        )}
        <Choose label={words.lang} value={lang} values={langs} nameOf={(one) => languages[one].name} choose={(one) => setLang(one)} />
      </div>
      <Frame key={asked} line={line} asked={asked} size={size} title={words.frame} />
    </section>
  )
}

type FrameProps = { line: LineId; asked: string; size: string; title: string }

/** A frame of its own for each drawing: a second page in the same frame would stand in the browser's history, and Back would lead to it. */
function Frame({ line, asked, size, title }: FrameProps) {
  const name = useId()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.submit(), [])
  return (
    <div className="line-frame" data-size={size}>
      <form ref={form} method="post" action={`/staff/line/${line}/preview`} target={name} hidden>
        <input type="hidden" name="asked" value={asked} />
      </form>
      {/* Styles come from our own origin. Nothing in the frame may run. */}
      <iframe name={name} title={title} sandbox="allow-same-origin" />
    </div>
  )
}

type ChooseProps<Value extends string> = {
  label: string
  value: Value
  values: readonly Value[]
  nameOf(value: Value): string
  choose(value: Value): void
}

function Choose<Value extends string>({ label, value, values, nameOf, choose }: ChooseProps<Value>) {
  return (
    <label className="choose">
      <span>{label}</span>
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = values.find((one) => one === target.value)
          if (chosen !== undefined) choose(chosen)
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </label>
  )
}
