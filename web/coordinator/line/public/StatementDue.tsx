import { isStatementDue, type LineStatement } from '../../../../shared/settings/public/statement.ts'
import { useWords } from '../../words.ts'
import { fieldId } from '../fields/Field.tsx'

/** Says at the head of the form that the line has no accessibility statement, or that it must be read through again. */
export function StatementDue({ statement, today }: { statement: LineStatement | null; today: string }) {
  const words = useWords().coordinator.line.public.statement
  const said = statement === null ? words.missing : isStatementDue(statement, today) ? words.due : null
  if (said === null) return null
  return (
    <p className="line-examples">
      {said}{' '}
      <a className="tap" href={`#${fieldId('statement')}`}>
        {words.toIt}
      </a>
    </p>
  )
}
