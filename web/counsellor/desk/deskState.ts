import type { DeskView, QueueView } from '../../../shared/doors/counsellorView.ts'
import type { Refusal } from '../../../shared/outcome.ts'
import type { FormDraft } from '../form/closing.ts'
import type { Saved } from '../form/saved.ts'
import type { Awaited } from '../written/awaited.ts'
import type { Unsent } from '../written/unsent.ts'
import type { Written } from '../written/written.ts'

/** What one pane knows of its conversation that the list beside it must show. */
export type Heard = { unread: number; unansweredSince: number | null; answeredAt: number | null; nickname: string | null }

/** What the page says in passing, and how a request was refused. */
export type Told =
  | {
      note:
        | 'gaveBack'
        | 'lost'
        | 'lostSeveral'
        | 'wantedAnother'
        | 'declined'
        | 'counted'
        | 'mended'
        | 'settled'
        | 'notMended'
        | 'formWaits'
        | 'noLine'
        | 'notTaken'
    }
  | { no: Refusal }

/** All that the counsellor's page holds besides the sealed text, which lives in the panes alone. */
export type Desk =
  /** `delayed`: it was asked for and could not be given yet; it is asked for again. */
  | { phase: 'opening'; queue: QueueView; delayed?: true }
  | { phase: 'refused'; why: Refusal }
  /** Another page of the same person took over: everything of this one is gone. */
  | { phase: 'superseded'; otherDevice?: boolean }
  /** Signed out elsewhere in this browser, or switched off: likewise. */
  | { phase: 'signed-out' }
  | OpenDesk
export type OpenDesk = {
  phase: 'open'
  view: DeskView
  queue: QueueView
  /** When this page first saw each ring: what the countdown falls back on if the clocks disagree. */
  rungAt: Record<string, number>
  written: Written[]
  /** Lost with the server's memory, and waited for. */
  awaited: Awaited
  drafts: Record<string, string>
  /** What stood in the boxes of talks that are gone. */
  unsent: Unsent[]
  heard: Record<string, Heard>
  /** What a nameless conversation is called, and its key: the lowest number free when it came, kept until it goes. */
  numbers: Record<string, number>
  /** What is ticked so far in each form owed. */
  forms: Record<string, FormDraft>
  /** The pane in front, by conv; null is the overview. It changes only when the person asks. */
  front: string | null
  /** Conversations this page asked to give back; their leaving is no surprise. */
  givingBack: string[]
  leftQuickly: string[]
  /** Whose youth asked for somebody else. */
  askedAnother: string[]
  /** Rings that this page has just taken: their panes stand at once, and what is typed has a box. */
  taking: string[]
  /** Forms that were saved and may still be mended, and which of them is open. */
  saved: Saved[]
  mending: string | null
  /** This page's person is going home, or has just gone. */
  home: 'going' | 'gone' | null
  told: Told | null
  /** What asks "are you sure?". */
  sure: { conv: string; what: 'end' | 'giveBack' | 'giveBackAlone' } | null
  /** What lies open over the desk. */
  open: 'keys' | 'shift' | 'endDuty' | 'signOut' | null
  /** After a conversation marked acute that brought no rest by itself, since somebody had seen it before: ten minutes off are proposed. */
  proposePause: boolean
}

export type DeskEvent =
  /** `regained`: the shift was lost with the server's memory and taken up again; her youths are on their way back to her. */
  | { what: 'opened'; view: DeskView; now: number; regained?: boolean }
  | { what: 'refused'; why: Refusal }
  | { what: 'view'; view: DeskView; now: number }
  | { what: 'queue'; queue: QueueView }
  | { what: 'superseded'; otherDevice?: boolean | undefined }
  | { what: 'signed-out' }
  | { what: 'again' }
  /** No line for as long as a text may stand after its end: nobody could have said that a talk is over. */
  | { what: 'cut-off' }
  | { what: 'draft'; conv: string; text: string }
  | { what: 'heard'; conv: string; heard: Heard }
  | { what: 'form'; form: string; draft: FormDraft }
  | { what: 'front'; conv: string | null }
  | { what: 'giving-back' | 'left-quickly' | 'asked-another'; conv: string }
  | { what: 'taking'; conv: string; on: boolean }
  | { what: 'going-home'; on: boolean }
  | { what: 'saved'; saved: Saved }
  | { what: 'mend'; form: string | null }
  | { what: 'settled'; form: string; note: 'settled' | 'notMended' }
  | { what: 'told'; told: Told | null }
  /** Something asked for was done: what only passes is over. */
  | { what: 'answered' }
  | { what: 'sure'; sure: OpenDesk['sure'] }
  | { what: 'alone'; conv: string }
  | { what: 'open'; open: OpenDesk['open'] }
  | { what: 'pause-answered' }
  | { what: 'wipe'; conv: string }
  | { what: 'time'; now: number }
