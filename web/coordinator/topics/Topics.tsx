import { useMemo, useState } from 'react'
import type { TopicFigures } from '../../../shared/published/publication.ts'
import { periodInSentence } from '../../../shared/report/periodInWords.ts'
import { periodsIn } from '../../../shared/report/published.ts'
import { ChooseLine } from '../figures/ChooseLine.tsx'
import { Counted } from '../figures/Counted.tsx'
import { PrintedTitle } from '../figures/PrintedTitle.tsx'
import { Refused } from '../Refused.tsx'
import type { ScreenProps } from '../useCoordinator.ts'
import { useReading } from '../useReading.ts'
import { useWords } from '../words.ts'
import { AllLinesFolded } from './all/AllLinesFolded.tsx'
import { ChooseShown, type Chosen, type Shown, shownOf } from './ChooseShown.tsx'
import { FileLinks } from './FileLinks.tsx'
import { NotYet } from './NotYet.tsx'
import { PublishedPeriod } from './PublishedPeriod.tsx'
import { PublishedTrend } from './trend/PublishedTrend.tsx'
import { trendSpans } from './trend/trendSpans.ts'

/** What young people came to a line with: one published period at a time. */
export function Topics({ state, lines, hands, socket, connected, madeUp }: ScreenProps & { madeUp: boolean }) {
  const { topics: words, staff, lang } = useWords()
  const { line, today, aheadMs } = state
  const question = useMemo(() => (line === null ? null : { line }), [line])
  const { read: asked, again } = useReading(socket, 'topics:read', question, { today, connected, aheadMs })
  const [chosen, choose] = useState<Chosen>({ look: 'one', period: null, kind: null })
  const [periods, spans] = asked.phase === 'here' ? [periodsIn(asked.figures), trendSpans(asked.figures)] : [[], []]
  const shown = shownOf(chosen, periods, spans)
  const printed =
    shown === null
      ? words.title
      : shown.look === 'one'
        ? `${words.title}, ${periodInSentence(shown.period, words, lang)}`
        : words.trend.printed(words.title, words.trend.unlikeKinds[shown.span.kind])
  const name = lines.find((l) => l.line === line)?.name[lang] ?? ''
  return (
    <section aria-labelledby="topics-title">
      <PrintedTitle line={name} when={printed} />
      <div className="figures-head">
        <h1 id="topics-title">{words.title}</h1>
        <div className="figures-choices">
          <ChooseLine lines={lines} line={line} choose={hands.chooseLine} />
          {shown && (
            <ChooseShown shown={shown} periods={periods} spans={spans} choose={(part) => choose((before) => ({ ...before, ...part }))} />
          )}
        </div>
      </div>
      {lines.length > 1 && <AllLinesFolded today={today} aheadMs={aheadMs} socket={socket} connected={connected} />}
      {asked.phase === 'refused' && <Refused why={asked.why} again={again} />}
      {asked.phase === 'asked' && <p className="figures-empty">{staff.loading}</p>}
      {asked.phase === 'here' && <Published figures={asked.figures} shown={shown} madeUp={madeUp} connected={connected} />}
      <Counted>{words.explained}</Counted>
    </section>
  )
}

type PublishedProps = { figures: TopicFigures; shown: Shown | null; madeUp: boolean; connected: boolean }

function Published({ figures, shown, madeUp, connected }: PublishedProps) {
  const { topics: words } = useWords()
  if (figures.brokenAt !== null)
    return (
      <p className="band-broken" role="alert">
        {words.broken(figures.brokenAt)}
      </p>
    )
  return (
    <>
      {shown === null && <p className="band-state">{words.nothingYet}</p>}
      {shown?.look === 'one' && <PublishedPeriod figures={figures} period={shown.period} madeUp={madeUp} />}
      {shown?.look === 'over' && <PublishedTrend figures={figures} span={shown.span} />}
      {shown !== null && <FileLinks line={figures.line} connected={connected} />}
      <NotYet {...figures} />
    </>
  )
}
