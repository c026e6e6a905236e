import { useEffect, useRef } from 'react'
import { type AlertSettings, alertKinds, MOST_RECEIVERS, type Receiver } from '../../../shared/alerts.ts'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import { passing } from '../../../shared/outcome.ts'
import { randomId } from '../../cipher/keys/p256.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import { mayGoOn } from '../forms/mayGoOn.ts'
import { useWords } from '../words.ts'
import { BackupNote } from './BackupNote.tsx'
import { NewerReceivers } from './NewerReceivers.tsx'
import { OnCallNow } from './OnCallNow.tsx'
import { ReceiverBox } from './ReceiverBox.tsx'
import { inConflict, isChanged, isSaved } from './receiverDrafts.ts'
import { useReceivers } from './useReceivers.ts'
import { whenInWords } from './whenInWords.ts'

type Props = { settings: AlertSettings; now: number; socket: DoorSocket<CoordinatorDoor>; connected: boolean }

/** The receivers of a line. Nothing is saved before the coordinator says so. */
export function ReceiverList({ settings: read, now, socket, connected }: Props) {
  const { coordinator, lang } = useWords()
  const words = coordinator.alerts
  const { drafts, hands } = useReceivers(socket, read)
  const { settings, receivers, theirs, removed } = drafts
  const list = useRef<HTMLDivElement>(null)
  const buttons = useRef<HTMLDivElement>(null)
  const undo = useRef<HTMLButtonElement>(null)
  // The button that took a receiver out is gone with it, so the keyboard goes on here.
  useEffect(() => {
    if (removed) undo.current?.focus()
  }, [removed])
  useEffect(() => {
    if (!isChanged(drafts)) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [drafts])
  // Where an address was refused, the keyboard goes to it.
  const { faults } = drafts
  useEffect(() => {
    if (faults.length === 0 || !mayGoOn(buttons.current)) return
    list.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [faults])
  const nameOf = (receiver: Receiver, i: number) => receiver.name.trim() || words.nameless(i + 1)
  const healthOf = (id: string) => settings.receivers.find(({ receiver }) => receiver.id === id)
  const dead = receivers.flatMap((one, i) => (one.active && isSaved(drafts, one) && healthOf(one.id)?.health.why ? [nameOf(one, i)] : []))
  const add = () => {
    const receiver: Receiver = { id: randomId(), name: '', way: 'email', address: '', kinds: [...alertKinds], lang, active: true }
    hands.dispatch({ what: 'add', receiver })
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-receiver="${receiver.id}"] input`)?.focus())
  }
  return (
    <div className="alerts-list" ref={list}>
      <OnCallNow settings={settings} />
      <BackupNote backup={settings.backup} now={now} />
      {dead.length > 0 && (
        <p role="alert" className="alerts-dead">
          {words.dead(dead.join(', '))}
        </p>
      )}
      {receivers.length === 0 ? <p>{words.none}</p> : !receivers.some(({ active }) => active) && <p>{words.nobodyIsTold}</p>}
      {theirs && (
        <NewerReceivers
          both={inConflict(drafts, theirs)}
          theirs={theirs}
          now={now}
          settle={(keep) => hands.dispatch({ what: 'settle', keep })}
        />
      )}
      {receivers.map((receiver, i) => (
        <ReceiverBox
          key={receiver.id}
          name={nameOf(receiver, i)}
          receiver={receiver}
          saved={isSaved(drafts, receiver) ? (healthOf(receiver.id) ?? null) : null}
          fault={drafts.faults.find(({ id }) => id === receiver.id)?.why ?? null}
          ways={settings.ways}
          leaders={settings.leaders}
          now={now}
          asks={{ line: settings.line, socket, connected }}
          dispatch={hands.dispatch}
        />
      ))}
      {removed && (
        <p>
          {words.removed(removed.receiver.name.trim() || words.nameless(removed.at + 1))}{' '}
          <button type="button" ref={undo} className="button" onClick={() => hands.dispatch({ what: 'undo' })}>
            {words.undo}
          </button>
        </p>
      )}
      <div className="alerts-buttons" ref={buttons}>
        {receivers.length < MOST_RECEIVERS ? (
          <button type="button" className="button" onClick={add}>
            {words.add}
          </button>
        ) : (
          <p className="figures-hint">{words.full(MOST_RECEIVERS)}</p>
        )}
        <button
          type="button"
          className="button button-main"
          disabled={!isChanged(drafts) || theirs !== null || drafts.said === 'saving'}
          onClick={() => void hands.save()}
        >
          {words.save}
        </button>
        <SavedState drafts={drafts} when={settings.at === null ? '' : whenInWords(settings.at, now, words, lang)} />
      </div>
    </div>
  )
}

function SavedState({ drafts, when }: { drafts: ReturnType<typeof useReceivers>['drafts']; when: string }) {
  const { coordinator, staff } = useWords()
  const words = coordinator.alerts
  const { said, settings } = drafts
  const text = () => {
    if (said === 'saving') return words.saving
    if (said === 'wrong') return words.wrong
    if (said !== null && said !== 'saved') return passing.has(said) ? words.waiting : staff.refusals[said]
    if (isChanged(drafts)) return words.unsaved
    if (said === 'saved') return drafts.joinedBy === null ? words.savedNow : words.savedJoined(drafts.joinedBy)
    return settings.by === null ? '' : words.savedBy(settings.by, when)
  }
  return <p role="status">{text()}</p>
}
