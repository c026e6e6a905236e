import type { Bridge } from '../../../shared/help/bridge.ts'
import { useWords } from '../words.ts'
import { useCopy } from './useCopy.ts'

/** The people and places that have agreed that a youth may come from the chat: to tell the youth of, in the counsellor's own words. */
export function BridgeList({ bridges }: { bridges: Bridge[] }) {
  const words = useWords().counsellor.danger
  const { told, copy } = useCopy()
  return (
    <details className="give">
      <summary>{words.bridges}</summary>
      <ul className="plain give-list">
        {bridges.map(({ id, name, place, when, say }) => (
          <li key={id} className="give-one">
            <span>
              <strong>{name}</strong> {place}, {when}. <span className="aside">{`${words.bridgeSay}: »${say}«`}</span>
            </span>
            <span className="row">
              <button
                type="button"
                className="button button-small button-plain"
                aria-label={words.copy(name)}
                onClick={() => copy(`${name}: ${place}, ${when}. »${say}«`)}
              >
                {words.copyShort}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <p role="status" className="aside">
        {told}
      </p>
    </details>
  )
}
