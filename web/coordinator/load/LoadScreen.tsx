import { type ReactNode, useMemo } from 'react'
import type { CampaignRead } from '../../../shared/campaigns/campaign.ts'
import { campaignOn } from '../../../shared/campaigns/campaignDates.ts'
import type { Load, LoadRow } from '../../../shared/load.ts'
import { monthInWords } from '../../../shared/words/when.ts'
import { CampaignsPart } from '../campaigns/CampaignsPart.tsx'
import { campaignsIn, daysOfRow } from '../campaigns/campaignsIn.ts'
import { useCampaigns } from '../campaigns/useCampaigns.ts'
import { AsOf } from '../figures/AsOf.tsx'
import { ChooseLine } from '../figures/ChooseLine.tsx'
import { Counted } from '../figures/Counted.tsx'
import { dayInWords } from '../figures/calendar.ts'
import { percent } from '../figures/monthBars.ts'
import { PrintedTitle } from '../figures/PrintedTitle.tsx'
import { Refused } from '../Refused.tsx'
import type { ScreenProps } from '../useCoordinator.ts'
import { useReading } from '../useReading.ts'
import { useWords } from '../words.ts'
import { Heat } from './Heat.tsx'
import { LoadTable } from './LoadTable.tsx'
import { isSaid } from './overTime.ts'
import { TodayUsual } from './TodayUsual.tsx'
import { StaffingTrial } from './trial/StaffingTrial.tsx'
import { WaitsOverTime } from './WaitsOverTime.tsx'

import { monthInShort } from './weekInWords.ts'

/** When youths come to a line, and whether it keeps up: the hours of the week, the waits by month, and today against the usual. */
export function LoadScreen({ state, lines, hands, socket, connected }: ScreenProps) {
  const { coordinator, staff, lang } = useWords()
  const words = coordinator.load
  const { line, today, aheadMs } = state
  const question = useMemo(() => (line === null ? null : { line }), [line])
  const { read: load, again } = useReading(socket, 'load:read', question, { today, connected, aheadMs })
  const campaigns = useCampaigns(socket, line, { today, connected, aheadMs })
  const marks = campaigns.view?.campaigns ?? []
  const ahead = marks.filter(({ to }) => to >= (campaigns.view?.today ?? today))
  const name = lines.find((l) => l.line === line)?.name[lang] ?? ''
  return (
    <section aria-labelledby="load-title">
      <PrintedTitle line={name} when={`${words.title}, ${dayInWords(today, lang)}`} />
      <div className="figures-head">
        <h1 id="load-title">{words.title}</h1>
        <div className="figures-choices">
          <ChooseLine lines={lines} line={line} choose={hands.chooseLine} />
        </div>
      </div>
      {load.phase === 'refused' && <Refused why={load.why} again={again} />}
      {load.phase === 'asked' && <p className="figures-empty">{staff.loading}</p>}
      {load.phase === 'here' && (
        <>
          <AsOf at={load.at} again={again} />
          <Parts load={load.figures} marks={marks} campaigns={<CampaignsPart key={`campaigns ${line}`} {...campaigns} />}>
            <StaffingTrial key={`staffing ${line}`} line={load.figures.line} {...{ ahead, socket, today, connected, aheadMs }} />
          </Parts>
        </>
      )}
      <Counted>{words.explained}</Counted>
    </section>
  )
}

type PartsProps = { load: Load; marks: CampaignRead[]; campaigns: ReactNode; children: ReactNode }
function Parts({ load, marks, campaigns, children }: PartsProps) {
  const { coordinator, lang } = useWords()
  const words = coordinator.load
  if (load.fourWeeks.length === 0 && load.months.length === 0)
    return (
      <>
        <p className="figures-empty">{words.nothingYet}</p>
        {campaigns}
      </>
    )
  const quarterName = (name: string) => words.quarter(name.slice(0, 4), Number(name.slice(-1)))
  const monthName = (name: string) => monthInWords(name, lang)
  const named = (rows: LoadRow[], nameOf: (name: string) => string) =>
    rows.map((row) => ({
      key: row.name,
      name: row.closed ? nameOf(row.name) : words.rows.running(nameOf(row.name)),
      row,
      campaigns: campaignsIn(marks, daysOfRow(row.name)),
    }))
  const hasCampaign = (name: string) => campaignsIn(marks, daysOfRow(name)).length > 0
  const finding = (rows: LoadRow[], nameOf: (name: string) => string) => {
    const said = rows.flatMap(({ closed, name, waited }) => (closed && waited.said ? [{ name, of: waited.of, ...waited.said }] : []))[0]
    if (!said) return words.rows.noneSaid
    const soon = percent(said.withinFive, said.of) ?? 0
    const { fromMin, toMin } = said.nineOfTen
    return toMin === null
      ? words.rows.waitedOver(nameOf(said.name), fromMin, soon)
      : words.rows.waitedAtMost(nameOf(said.name), toMin, soon)
  }
  return (
    <>
      <TodayUsual today={load.today} campaign={campaignOn(marks, load.today.date)} />
      <Heat key={load.line} fourWeeks={load.fourWeeks} campaigns={marks} />
      {campaigns}
      {children}
      <LoadTable
        title={words.rows.months}
        finding={finding(load.months, monthName)}
        table={words.rows.monthsTable}
        first={words.rows.when}
        rows={named(load.months, monthName)}
      >
        {isSaid(load.months) ? (
          <WaitsOverTime rows={load.months} short={(month) => monthInShort(month, lang)} hasCampaign={hasCampaign} />
        ) : (
          <p className="figures-hint">{words.overTime.byQuarter}</p>
        )}
      </LoadTable>
      <LoadTable
        title={words.rows.quarters}
        finding={finding(load.quarters, quarterName)}
        table={words.rows.quartersTable}
        first={words.rows.when}
        rows={named(load.quarters, quarterName)}
      >
        {!isSaid(load.months) && isSaid(load.quarters) && (
          <WaitsOverTime
            rows={load.quarters}
            short={(name) => words.overTime.quarter(Number(name.slice(-1)), name.slice(0, 4))}
            hasCampaign={hasCampaign}
          />
        )}
      </LoadTable>
      <p className="figures-hint">{words.rows.explained}</p>
      <p className="figures-hint">{words.deleted}</p>
    </>
  )
}
