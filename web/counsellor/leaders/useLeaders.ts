import { createContext, useContext, useEffect, useState } from 'react'
import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { ConvId, LineId } from '../../../shared/ids.ts'
import { type LeadersNow, type LeaderTold, type LineLeaders, MOST_CONVS } from '../../../shared/leaders/leadersNow.ts'
import type { Outcome } from '../../../shared/outcome.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'
import type { OpenDesk } from '../desk/desk.ts'

export type Leaders = {
  /** Null: the page does not know yet. */
  now: LeadersNow | null
  /** What was known last of the lines of the shift, also when the shift is over. */
  last?: LineLeaders[]
  ask(line: LineId): Promise<Outcome<null>>
  over(line: LineId): Promise<Outcome<null>>
}

const unknown: Leaders = { now: null, ask: () => never(), over: () => never() }
const never = () => Promise.reject(new Error('no desk stands around this'))
const LeadersContext = createContext(unknown)
export const LeadersProvider = LeadersContext.Provider
export const useTheLeaders = (): Leaders => useContext(LeadersContext)

/** While the counsellor waits for an answer, and otherwise: who is on call may change at any hour. */
const SOON_MS = 2500
const CALM_MS = 60_000

const isAwaited = (told: LeaderTold | null): boolean => told !== null && told.state !== 'seen' && told.state !== 'nobody'
const isSoon = ({ lines, acute }: LeadersNow) =>
  lines.some(({ help }) => isAwaited(help)) || acute.some(({ told }) => told === null || isAwaited(told))

/** Asks who is leader on call on the lines of the shift, and what became of this counsellor's alerts. */
export function useLeaders(socket: DoorSocket<CounsellorDoor>, { view }: OpenDesk, connected: boolean): Leaders {
  const [now, setNow] = useState<LeadersNow | null>(null)
  const [round, setRound] = useState(0)
  const convs = view.conversations.filter(({ acute }) => acute).map(({ conv }) => conv)
  const about = [view.shift?.lines.join(' ') ?? '', ...convs].join(' ')
  const mayAsk = connected && about !== ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: `about` stands for the talks, and `round` asks anew after a press
  useEffect(() => {
    if (!mayAsk) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const once = async () => {
      const said = await ask<CounsellorDoor, 'leaders:read'>(socket, 'leaders:read', { convs: convs.slice(0, MOST_CONVS) })
      if (isOver) return
      if (said.ok) setNow(said.value)
      timer = setTimeout(() => void once(), said.ok && isSoon(said.value) ? SOON_MS : CALM_MS)
    }
    void once()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [socket, mayAsk, about, round])
  const act = async (request: 'leaders:ask' | 'leaders:over', line: LineId) => {
    const said = await ask<CounsellorDoor, typeof request>(socket, request, { line })
    setRound((before) => before + 1)
    return said
  }
  return {
    now: about === '' ? null : now,
    last: now?.lines ?? [],
    ask: (line) => act('leaders:ask', line),
    over: (line) => act('leaders:over', line),
  }
}

export const leadersOf = ({ now }: Leaders, line: LineId): LineLeaders | null => now?.lines.find((one) => one.line === line) ?? null
export const toldOf = ({ now }: Leaders, conv: ConvId): LeaderTold | null => now?.acute.find((one) => one.conv === conv)?.told ?? null
