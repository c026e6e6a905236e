import { useEffect, useMemo, useState } from 'react'
import type { PersonId } from '../../../shared/ids.ts'
import { type PlanView, planKinds } from '../../../shared/team/planWire.ts'
import { PlanCampaigns } from '../campaigns/PlanCampaigns.tsx'
import { ChooseLine } from '../figures/ChooseLine.tsx'
import { listed } from '../load/weekInWords.ts'
import { Refused } from '../Refused.tsx'
import type { ScreenProps } from '../useCoordinator.ts'
import { useReading } from '../useReading.ts'
import { useWords } from '../words.ts'
import { Demand } from './Demand.tsx'
import { Gaps } from './Gaps.tsx'
import { PlanPart } from './PlanPart.tsx'

/** Who is planned when on a line and which leader is on call, beside when youths usually come. */
export function PlanScreen({ state, lines, hands, socket, connected }: ScreenProps) {
  const { coordinator, staff, lang } = useWords()
  const words = coordinator.dutyPlan
  const { line, today, aheadMs } = state
  const question = useMemo(() => (line === null ? null : { line }), [line])
  const { read, again } = useReading(socket, 'plan:read', question, { today, connected, aheadMs })
  // While the plan is read anew the last one stays, with what is being written in it.
  const [kept, keep] = useState<PlanView | null>(null)
  useEffect(() => {
    if (read.phase === 'here') keep(read.figures)
  }, [read])
  const plan = read.phase === 'here' ? read.figures : kept?.line === line ? kept : null
  const nameOf = (person: PersonId) => plan?.people.find((one) => one.person === person)?.name ?? ''
  return (
    <section aria-labelledby="plan-title" className="plan">
      <div className="figures-head">
        <h1 id="plan-title">{words.title}</h1>
        <div className="figures-choices">
          <ChooseLine lines={lines} line={line} choose={hands.chooseLine} />
        </div>
      </div>
      {read.phase === 'refused' && <Refused why={read.why} again={again} />}
      {read.phase === 'asked' && plan === null && <p className="figures-empty">{staff.loading}</p>}
      {plan && (
        <>
          <p className="plan-now">
            {plan.onCallNow.length > 0 ? words.onCallNow(listed(plan.onCallNow.map(nameOf), lang)) : words.noneOnCall}
          </p>
          <Gaps plan={plan} />
          {planKinds.map((kind) => (
            <PlanPart key={`${plan.line} ${kind}`} kind={kind} plan={plan} socket={socket} again={again} />
          ))}
          <Demand plan={plan} />
          <PlanCampaigns plan={plan} />
        </>
      )}
    </section>
  )
}
