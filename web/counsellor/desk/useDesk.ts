import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { DeskView } from '../../../shared/doors/counsellorView.ts'
import { toB64 } from '../../../shared/sealing/tuple.ts'
import type { StaffIdentity } from '../../cipher/keys/staffIdentity.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import { keepTrying } from '../../connection/keepTrying.ts'
import { oneAfterAnother } from '../../connection/oneAfterAnother.ts'
import { useConnected } from '../../connection/useConnected.ts'
import { useNotice } from '../../connection/useNotice.ts'
import { backOnDuty, wasLost } from '../shift/backOnDuty.ts'
import { onceTaken, takeDesk } from '../shift/takeDesk.ts'
import { type Keyring, openKeyring } from '../talk/keyring.ts'
import { useClock } from '../useNow.ts'
import { wipeAfter } from '../written/wipeAfter.ts'
import { WRITING_TIME_MS } from '../written/written.ts'
import { closedDesk, type Desk, deskAfter, nextWipe } from './desk.ts'
import { type DeskHands, deskHands } from './deskHands.ts'

type Door = CounsellorDoor
/** `connected`: the connection is open and the desk is taken on it. Before that the server answers nothing else. */
export type DeskInUse = { desk: Desk; connected: boolean; keyring: Keyring; hands: DeskHands }

/** How soon the page asks for the desk again when the server could not give it. */
const AGAIN_MS = 2000

/** The counsellor's desk. It takes the desk on every connection, keeps what the server tells, and answers rings by itself. */
export function useDesk(socket: DoorSocket<Door>, identity: StaffIdentity, protocol: string, owner: string | null): DeskInUse {
  const [desk, dispatch] = useReducer(deskAfter, closedDesk)
  const clock = useClock()
  const lineOpen = useConnected(socket)
  const [takenOn, setTakenOn] = useState<string>()
  const connected = lineOpen && takenOn === socket.id
  const takenNow = useRef<string>(undefined)
  const taken = useMemo(() => onceTaken(socket, () => takenNow.current), [socket])
  const page = useMemo(() => toB64(crypto.getRandomValues(new Uint8Array(16))), [])
  const keyring = useMemo(() => openKeyring(taken, identity), [taken, identity])
  const hands = useMemo(() => deskHands(taken, keyring, dispatch), [taken, keyring])

  const shift = useRef<DeskView['shift']>(null)
  const hadDesk = useRef(false)
  hadDesk.current = desk.phase === 'open'
  shift.current = desk.phase === 'open' ? desk.view.shift : null
  const lostAt = useRef(0)
  const heldBack = useRef<DeskView[] | null>(null)
  useEffect(() => {
    if (!lineOpen) lostAt.current = Date.now()
  }, [lineOpen])

  const take = useCallback(async () => {
    const line = socket.id
    const ask = () => takeDesk(socket, { protocol, page, identity, owner, again: hadDesk.current })
    const before = shift.current
    let said = await ask()
    let regained = false
    if (said !== 'somebody-else' && said.ok && wasLost(before, said.value.shift, Date.now() - lostAt.current)) {
      // Views are held back until the shift is taken up again. A view told before that would say that every youth has left the counsellor.
      heldBack.current = []
      regained = await backOnDuty(socket, before)
      if (regained) said = await ask()
    }
    const told = heldBack.current ?? []
    heldBack.current = null
    if (said === 'somebody-else') return dispatch({ what: 'signed-out' })
    if (!said.ok) return dispatch(said.why === 'superseded' ? { what: 'superseded' } : { what: 'refused', why: said.why })
    takenNow.current = line
    setTakenOn(line)
    dispatch({ what: 'opened', view: said.value, now: clock(), regained })
    for (const view of told) dispatch({ what: 'view', view, now: clock() })
  }, [socket, protocol, page, identity, owner, clock])
  // Two attempts at the same time would each ask for a challenge, and only the later challenge is valid.
  const open = useMemo(() => oneAfterAnother(take), [take])

  const asked = lineOpen && (desk.phase === 'opening' || desk.phase === 'open')
  useEffect(() => {
    if (asked) void open()
  }, [asked, open])
  const stillShut = lineOpen && (desk.phase === 'opening' || (desk.phase === 'open' && !connected))
  useEffect(() => {
    if (!stillShut) return
    const timer = setInterval(() => void open(), AGAIN_MS)
    return () => clearInterval(timer)
  }, [stillShut, open])

  useNotice<Door, 'desk:view'>(socket, 'desk:view', (view) => {
    if (heldBack.current) heldBack.current.push(view)
    else dispatch({ what: 'view', view, now: clock() })
  })
  useNotice<Door, 'queue:view'>(socket, 'queue:view', (queue) => dispatch({ what: 'queue', queue }))
  useNotice<Door, 'wraps:ready'>(socket, 'wraps:ready', ({ conv }) => keyring.wrapsReady(conv))
  useNotice<Door, 'youth:leftQuickly'>(socket, 'youth:leftQuickly', ({ conv }) => dispatch({ what: 'left-quickly', conv }))
  useNotice<Door, 'youth:askedAnother'>(socket, 'youth:askedAnother', ({ conv }) => dispatch({ what: 'asked-another', conv }))
  useNotice<Door, 'superseded'>(socket, 'superseded', (by) => dispatch({ what: 'superseded', ...by }))

  const view = desk.phase === 'open' ? desk.view : null
  useEffect(() => {
    if (view && connected) keyring.look(view)
  }, [view, connected, keyring])

  // Without a connection the server cannot say that a talk is over.
  const mayHoldTexts = desk.phase === 'open' && !lineOpen
  useEffect(() => {
    if (!mayHoldTexts) return
    return wipeAfter(WRITING_TIME_MS, () => {
      keyring.forgetAll()
      dispatch({ what: 'cut-off' })
    })
  }, [mayHoldTexts, keyring])

  const over = desk.phase === 'superseded' || desk.phase === 'signed-out'
  useEffect(() => {
    if (!over) return keepTrying(socket, () => dispatch({ what: 'signed-out' }))
    keyring.close()
    socket.disconnect()
  }, [over, keyring, socket])

  const wipeAt = desk.phase === 'open' ? nextWipe(desk) : Number.POSITIVE_INFINITY
  useEffect(() => {
    if (wipeAt === Number.POSITIVE_INFINITY) return
    // The whole time has passed, even if the computer's clock was changed meanwhile.
    return wipeAfter(Math.max(0, wipeAt - clock()), () => dispatch({ what: 'time', now: Math.max(wipeAt, clock()) }))
  }, [wipeAt, clock])

  return { desk, connected, keyring, hands }
}
