import { type PublicFaultKind, publicBounds } from '../../../../shared/settings/public/publicFault.ts'
import { type LineStatement, statementMethods, statementStatuses } from '../../../../shared/settings/public/statement.ts'
import { useWords } from '../../words.ts'
import { Field } from '../fields/Field.tsx'
import type { FieldProps } from '../fields/fieldProps.ts'
import { RadioList } from '../fields/RadioList.tsx'
import { FaultList } from './FaultList.tsx'
import { WrittenBox } from './WrittenBox.tsx'

/** Nothing is said of the pages yet, and no day is filled in: somebody must have looked. */
const emptyStatement: LineStatement = {
  status: 'partly',
  faults: [],
  method: 'self',
  judge: '',
  judgedOn: '',
  reviewedOn: '',
  phone: '',
  email: '',
  officialAddress: '',
}

/** The accessibility statement: how far the pages have come, who says so and when, and whom a reader asks. */
export function StatementField(props: FieldProps) {
  const { settings, faults, write } = props
  const words = useWords().coordinator.line.public.statement
  const { statement } = settings
  const put = (next: LineStatement | null) => write({ statement: next })
  return (
    <Field field="statement" faults={faults}>
      {(describedBy) =>
        statement === null ? (
          <>
            <p className="line-fault">{words.missing}</p>
            <button type="button" className="button button-plain" onClick={() => put(emptyStatement)}>
              {words.write}
            </button>
          </>
        ) : (
          <Written {...{ statement, faults, describedBy }} change={(part) => put({ ...statement, ...part })} remove={() => put(null)} />
        )
      }
    </Field>
  )
}

type WrittenProps = Pick<FieldProps, 'faults'> & {
  statement: LineStatement
  describedBy: string | undefined
  change(part: Partial<LineStatement>): void
  remove(): void
}

function Written({ statement, faults, describedBy, change, remove }: WrittenProps) {
  const words = useWords().coordinator.line.public.statement
  const wrong = (why: PublicFaultKind, at?: string) => faults.some((fault) => fault.why === why && (at === undefined || fault.at === at))
  const box = (part: 'phone' | 'email' | 'judge' | 'officialAddress', type: 'tel' | 'email' | 'text' | 'url', why: PublicFaultKind) => (
    <WrittenBox
      label={words[part]}
      value={statement[part]}
      most={part === 'phone' ? 20 : 140}
      type={type}
      wrong={wrong(why)}
      describedBy={describedBy}
      write={(value) => change({ [part]: value })}
    />
  )
  const day = (part: 'judgedOn' | 'reviewedOn') => (
    <WrittenBox
      label={words[part]}
      value={statement[part]}
      most={10}
      type="date"
      wrong={wrong('statement-date', part) || wrong('statement-order')}
      describedBy={describedBy}
      write={(value) => change({ [part]: value })}
    />
  )
  return (
    <>
      <RadioList
        legend={words.status}
        values={statementStatuses}
        value={statement.status}
        nameOf={(one) => words.statuses[one]}
        write={(status) => change({ status })}
      />
      <FaultList
        listed={statement.faults}
        wrongAt={(i) => wrong('statement-fault-empty', String(i + 1))}
        most={publicBounds.statement.fault}
        describedBy={describedBy}
        write={(listed) => change({ faults: listed })}
      />
      <RadioList
        legend={words.method}
        values={statementMethods}
        value={statement.method}
        nameOf={(one) => words.methods[one]}
        write={(method) => change({ method })}
      />
      <div className="line-each">
        {box('judge', 'text', 'statement-judge')}
        {day('judgedOn')}
        {day('reviewedOn')}
        {box('phone', 'tel', 'statement-phone')}
        {box('email', 'email', 'statement-email')}
      </div>
      <p className="figures-hint">{words.official}</p>
      {box('officialAddress', 'url', 'statement-address')}
      <p className="line-buttons">
        <button type="button" className="button button-plain" onClick={remove}>
          {words.remove}
        </button>
      </p>
    </>
  )
}
