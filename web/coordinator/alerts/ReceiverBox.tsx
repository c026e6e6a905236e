import { useId } from 'react'
import { type AddressFault, type AlertSettings, alertKinds, alertWays, MOST_RECEIVER_NAME, type Receiver } from '../../../shared/alerts.ts'
import { langs, languages } from '../../../shared/lang.ts'
import { useWords } from '../words.ts'
import { ReceiverLeader } from './ReceiverLeader.tsx'
import { ReceiverState, type TestAsks } from './ReceiverState.tsx'
import type { ReceiverEvent } from './receiverDrafts.ts'

type Props = {
  name: string
  receiver: Receiver
  /** As it stands on the server; null: it is not saved as it stands here. */
  saved: AlertSettings['receivers'][number] | null
  fault: AddressFault | null
  ways: AlertSettings['ways']
  leaders: AlertSettings['leaders']
  now: number
  asks: TestAsks
  dispatch(event: ReceiverEvent): void
}

const typeOf = { webhook: 'url', email: 'email', sms: 'tel' } as const

/** One receiver: what it is called, how it is reached, when it is told, and how it answered. */
export function ReceiverBox({ name, receiver, saved, fault, ways, leaders, now, asks, dispatch }: Props) {
  const words = useWords().coordinator.alerts
  const id = useId()
  const write = (change: Partial<Receiver>) => dispatch({ what: 'write', receiver: { ...receiver, ...change } })
  const { way } = receiver
  const atAddress = fault === 'not-call' ? null : fault
  return (
    <fieldset className="alerts-box" data-receiver={receiver.id}>
      <legend>{name}</legend>
      <div className="alerts-fields">
        <div className="choose">
          <label htmlFor={`${id}-called`}>{words.name}</label>
          <input
            id={`${id}-called`}
            value={receiver.name}
            maxLength={MOST_RECEIVER_NAME}
            aria-describedby={`${id}-name`}
            onChange={(e) => write({ name: e.target.value })}
          />
          <span id={`${id}-name`}>{words.nameHint}</span>
        </div>
        <div className="choose">
          <label htmlFor={`${id}-way`}>{words.way}</label>
          <select
            id={`${id}-way`}
            aria-describedby={`${id}-set-up`}
            value={way}
            onChange={(e) => write({ way: alertWays.find((one) => one === e.target.value) ?? way })}
          >
            {alertWays.map((one) => (
              <option key={one} value={one}>
                {words.ways[one]}
              </option>
            ))}
          </select>
          {way !== 'webhook' && !ways[way] && (
            <span id={`${id}-set-up`} className="alerts-wrong">
              {words.notSetUp}
            </span>
          )}
        </div>
        <div className="choose">
          <label htmlFor={`${id}-to`}>{words.address[way]}</label>
          <input
            id={`${id}-to`}
            type={typeOf[way]}
            value={receiver.address}
            maxLength={500}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={atAddress !== null}
            aria-describedby={`${id}-address`}
            onChange={(e) => write({ address: e.target.value })}
          />
          <span id={`${id}-address`} className={atAddress === null ? undefined : 'alerts-wrong'}>
            {atAddress === null ? words.addressHint[way] : words.faults[atAddress]}
          </span>
        </div>
        <label className="choose">
          <span>{words.language}</span>
          <select value={receiver.lang} onChange={(e) => write({ lang: langs.find((one) => one === e.target.value) ?? receiver.lang })}>
            {langs.map((one) => (
              <option key={one} value={one} lang={one}>
                {languages[one].name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ReceiverLeader receiver={receiver} leaders={leaders} wrong={fault === 'not-call'} write={write} />
      <fieldset className="alerts-kinds">
        <legend>{words.kindsLabel}</legend>
        {alertKinds.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={receiver.kinds.includes(kind)}
              onChange={(e) =>
                write({ kinds: alertKinds.filter((one) => (one === kind ? e.target.checked : receiver.kinds.includes(one))) })
              }
            />
            {words.kinds[kind]}
          </label>
        ))}
      </fieldset>
      <label className="alerts-active">
        <input type="checkbox" checked={receiver.active} onChange={(e) => write({ active: e.target.checked })} />
        {words.active}
      </label>
      <ReceiverState name={name} receiver={receiver} saved={saved} now={now} asks={asks} dispatch={dispatch} />
      <button type="button" className="button button-quiet" onClick={() => dispatch({ what: 'remove', id: receiver.id })}>
        {words.remove(name)}
      </button>
    </fieldset>
  )
}
