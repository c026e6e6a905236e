import type { CampaignRead } from '../../../../shared/campaigns/campaign.ts'
import { EVERY_DAY, type WhatIf, type WhatIfAsked } from '../../../../shared/team/whatIf.ts'
import { factorInWords } from '../../campaigns/campaignInWords.ts'
import { TableRoll } from '../../figures/TableRoll.tsx'
import { useWords } from '../../words.ts'
import { shareInWords } from './trialFinding.ts'

type Props = { asked: Omit<WhatIfAsked, 'line'>; campaign: CampaignRead | null; said: Extract<WhatIf, { now: unknown }> }

/** The spans of an answer, and what it rests on. */
export function TrialAnswer({ asked, campaign, said }: Props) {
  const { coordinator, lang } = useWords()
  const { staffing: words } = coordinator.load
  const { trial } = coordinator.campaigns
  const basis = words.basis(said.arrived, said.weeks, said.talks, said.talkMin)
  const restsOn = [
    basis,
    // The server's own number, which may be newer than the page's.
    ...(campaign ? [trial.assumed(campaign.name, factorInWords(said.factor, coordinator.campaigns, lang))] : []),
    ...(said.campaignDays > 0 ? [trial.inBasis(said.campaignDays)] : []),
    ...(asked.weekday === EVERY_DAY ? [words.alike] : []),
    ...words.assumed,
  ]
  return (
    <>
      {said.lost !== 'as-counted' && said.lost !== 'not-held' && <p className="notice">{words.lost[said.lost]}</p>}
      <TableRoll name={words.table}>
        <table className="numbers staffing-rows">
          <caption className="visually-hidden">{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.duty}</th>
              <th scope="col">{words.likely}</th>
              <th scope="col">{words.quarter}</th>
              <th scope="col">{words.week}</th>
            </tr>
          </thead>
          <tbody>
            {(['now', 'tried'] as const).map((which) => (
              <tr key={which}>
                <th scope="row">{words.onDuty(which, asked[which])}</th>
                <td data-name={words.likely}>{shareInWords(words, said[which])}</td>
                <td data-name={words.quarter}>{words.span(said[which].quarter.low, said[which].quarter.high)}</td>
                <td data-name={words.week}>{words.span(said[which].week.low, said[which].week.high)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRoll>
      <p className="figures-hint">{words.sure}</p>
      <h4 className="staffing-rests">{words.restsOn}</h4>
      <ul className="staffing-assumed">
        {restsOn.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  )
}
