import { useMemo, useState } from 'react'
import { type Lang, langs, languages } from '../../../shared/lang.ts'
import { FIRST_YEAR } from '../../../shared/report/reportWire.ts'
import { ChooseLine } from '../figures/ChooseLine.tsx'
import { Refused } from '../Refused.tsx'
import { Steps } from '../Steps.tsx'
import type { ScreenProps } from '../useCoordinator.ts'
import { useReading } from '../useReading.ts'
import { useWords } from '../words.ts'
import { ReportBody } from './ReportBody.tsx'
import { useReportWords } from './useReportWords.ts'

/** The annual report of a line and a year. It opens on the year before this one: a report is of a year that is over. */
export function ReportScreen({ state, lines, hands, socket, connected, madeUp }: ScreenProps & { madeUp: boolean }) {
  const { coordinator, staff, lang: own } = useWords()
  const words = coordinator.report
  const { line, today, aheadMs } = state
  const present = Number(today.slice(0, 4))
  const [year, setYear] = useState(present - 1)
  const [lang, setLang] = useState<Lang>(own)
  const reportWords = useReportWords(lang)
  const question = useMemo(() => (line === null ? null : { line, year }), [line, year])
  // A new day changes nothing of a report, and what is being written stays as it is.
  const { read, again } = useReading(socket, 'report:read', question, { today: '', connected, aheadMs })
  return (
    <section aria-labelledby="report-title" className="report">
      <div className="figures-head">
        <h1 id="report-title">{words.title}</h1>
        <div className="figures-choices">
          <ChooseLine lines={lines} line={line} choose={hands.chooseLine} />
          <fieldset className="choose-date">
            <legend className="visually-hidden">{words.year}</legend>
            <Steps words={words} step={(by) => setYear(year + by)} isFirst={year <= FIRST_YEAR} isLast={year >= present}>
              <output className="choose-month report-year">{year}</output>
            </Steps>
          </fieldset>
          <label className="choose">
            <span>{words.language}</span>
            <select value={lang} onChange={(e) => setLang(langs.find((one) => one === e.target.value) ?? own)}>
              {langs.map((one) => (
                <option key={one} value={one} lang={one}>
                  {languages[one].name}
                </option>
              ))}
            </select>
          </label>
        </div>
      </div>
      {read.phase === 'refused' && <Refused why={read.why} again={again} />}
      {(read.phase === 'asked' || (read.phase === 'here' && reportWords === null)) && <p className="figures-empty">{staff.loading}</p>}
      {read.phase === 'here' && reportWords !== null && (
        <ReportBody
          key={`${read.figures.line} ${read.figures.year} ${read.at}`}
          reading={read.figures}
          words={reportWords}
          madeUp={madeUp}
          socket={socket}
          connected={connected}
          again={again}
        />
      )}
    </section>
  )
}
