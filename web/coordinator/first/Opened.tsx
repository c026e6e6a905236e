import { useEffect, useRef, useState } from 'react'
import type { LineNow } from '../../../shared/figures.ts'
import { readKeptLine } from '../line/keptLineDraft.ts'
import { useWords } from '../words.ts'

type Props = { line: LineNow; path: string; isOpenedHere: boolean; toNow(): void }

/** The line has been opened, by this coordinator or by somebody else while the guide stood here. */
export function Opened({ line, path, isOpenedHere, toNow }: Props) {
  const { coordinator, staff, lang } = useWords()
  const words = coordinator.first.opened
  const heading = useRef<HTMLHeadingElement>(null)
  const [isKept] = useState(() => readKeptLine(line.line) !== null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="first-opened">
      <h2 ref={heading} tabIndex={-1}>
        {words.title(line.name[lang])}
      </h2>
      <p role="status">
        {isOpenedHere ? words.mine : words.others} {line.preparing === undefined && words.state(staff.lineStates[line.state])}
      </p>
      <p>
        {words.address}{' '}
        <a href={path} target="_blank" rel="noopener noreferrer">
          {`${location.origin}${path}`}
        </a>
      </p>
      {isKept && <p>{words.kept}</p>}
      <p className="first-buttons">
        <button type="button" className="button button-main" onClick={toNow}>
          {words.toNow}
        </button>
      </p>
    </div>
  )
}
