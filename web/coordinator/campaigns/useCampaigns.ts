import { useEffect, useMemo, useRef, useState } from 'react'
import type { CampaignAnswer, CampaignDraft, CampaignRead, CampaignsView } from '../../../shared/campaigns/campaign.ts'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { Outcome, Refusal } from '../../../shared/outcome.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'
import { useReading } from '../useReading.ts'

type At = { id: string; base: string | null }
export type CampaignHands = {
  /** Asks for a change, once at a time; null: another is still on its way. The list shows what came of it. */
  save(at: At, draft: CampaignDraft): Promise<Outcome<CampaignAnswer> | null>
  remove(at: At): Promise<Outcome<CampaignAnswer> | null>
  again(): void
  isBusy: boolean
}
type Around = { today: string; connected: boolean; aheadMs: number }

/** The campaigns of a line. While they are read anew, the last ones stay. */
export function useCampaigns(socket: DoorSocket<CoordinatorDoor>, line: LineId | null, around: Around) {
  const question = useMemo(() => (line === null ? null : { line }), [line])
  const { read, again } = useReading(socket, 'campaigns:read', question, around)
  const [kept, keep] = useState<CampaignsView | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isAsking = useRef(false)
  useEffect(() => {
    if (read.phase === 'here') keep(read.figures)
  }, [read])

  async function alone(id: string, asked: () => Promise<Outcome<CampaignAnswer>>): Promise<Outcome<CampaignAnswer> | null> {
    if (isAsking.current) return null
    isAsking.current = true
    setBusy(true)
    const heard = await asked().finally(() => {
      isAsking.current = false
      setBusy(false)
    })
    if (heard.ok && (heard.value.did === 'done' || heard.value.did === 'newer')) {
      const { campaign } = heard.value
      keep((before) => before && { ...before, campaigns: withCampaign(before.campaigns, id, campaign) })
    }
    // Somebody else has these days, or the list is full: the list here is older than what the answer knows.
    if (heard.ok && heard.value.did !== 'done') again()
    return heard
  }

  const refused: Refusal | null = read.phase === 'refused' ? read.why : null
  const hands: CampaignHands = {
    isBusy,
    again,
    save: (at, draft) => alone(at.id, () => ask(socket, 'campaign:save', { line: line ?? '', ...at, draft })),
    remove: (at) => alone(at.id, () => ask(socket, 'campaign:remove', { line: line ?? '', ...at })),
  }
  return { view: kept !== null && kept.line === line ? kept : null, refused, hands }
}

function withCampaign(all: CampaignRead[], id: string, campaign: CampaignRead | null): CampaignRead[] {
  const others = all.filter((one) => one.id !== id)
  return (campaign === null ? others : [...others, campaign]).sort((a, b) => a.from.localeCompare(b.from))
}
