import { useEffect, useMemo, useRef, useState } from 'react'
import type { AuditEvent } from '../../../shared/audit/auditEvents.ts'
import type { AuditAsked, AuditView } from '../../../shared/audit/auditWire.ts'
import { ChooseLine } from '../figures/ChooseLine.tsx'
import { Refused } from '../Refused.tsx'
import type { ScreenProps } from '../useCoordinator.ts'
import { useReading } from '../useReading.ts'
import { useWords } from '../words.ts'
import { AuditFilter } from './AuditFilter.tsx'
import { AuditList } from './AuditList.tsx'
import { Chain } from './Chain.tsx'

type Narrowed = Pick<AuditAsked, 'before' | 'of' | 'what'>
const everything: Narrowed = { before: null, of: null, what: null }

/** The log of a line: who changed what and when, and whether anything was changed afterwards. */
export function AuditScreen({ state, lines, hands, socket, connected }: ScreenProps) {
  const { coordinator, staff } = useWords()
  const words = coordinator.audit
  const { line, today, aheadMs } = state
  const [narrowed, narrow] = useState(everything)
  const question = useMemo(() => (line === null ? null : { line, ...narrowed }), [line, narrowed])
  const { read, again } = useReading(socket, 'audit:read', question, { today, connected, aheadMs })
  // The choices stay in the hand while the list is read anew.
  const [kept, keep] = useState<AuditView | null>(null)
  useEffect(() => {
    if (read.phase === 'here') keep(read.figures)
  }, [read])
  const view = read.phase === 'here' ? read.figures : kept?.line === line ? kept : null
  const list = useRef<HTMLHeadingElement>(null)
  const turnTo = (before: number | null) => {
    narrow({ ...narrowed, before })
    list.current?.focus()
  }
  return (
    <section aria-labelledby="audit-title" className="audit">
      <div className="figures-head">
        <h1 id="audit-title" ref={list} tabIndex={-1}>
          {words.title}
        </h1>
        <div className="figures-choices">
          <ChooseLine
            lines={lines}
            line={line}
            choose={(to) => {
              narrow(everything)
              hands.chooseLine(to)
            }}
          />
        </div>
      </div>
      <p className="figures-hint">{words.intro}</p>
      {read.phase === 'refused' && <Refused why={read.why} again={again} />}
      {read.phase === 'asked' && view === null && <p className="figures-empty">{staff.loading}</p>}
      {view && (
        <>
          <Chain view={view} connected={connected} />
          <AuditFilter
            view={view}
            chosen={narrowed}
            choose={(part) => narrow({ ...narrowed, ...part, before: null })}
            kinds={view.kinds.filter((kind): kind is AuditEvent => kind in words.kinds)}
          />
          <AuditList view={view} />
          <div className="team-buttons">
            {view.next !== null && (
              <button type="button" className="button" onClick={() => turnTo(view.next)}>
                {words.older}
              </button>
            )}
            {narrowed.before !== null && (
              <button type="button" className="button" onClick={() => turnTo(null)}>
                {words.newest}
              </button>
            )}
          </div>
        </>
      )}
    </section>
  )
}
