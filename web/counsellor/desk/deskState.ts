import type { DeskView, QueueView } from '../../../shared/doors/counsellorView.ts'
import type { ConvId, FormNumber } from '../../../shared/ids.ts'
import type { Refusal } from '../../../shared/outcome.ts'
import type { EndsAs } from '../../../shared/sealing/sealed.ts'
import type { FormDraft } from '../form/closing.ts'
import type { PaneId } from '../form/owedForm.ts'
import type { Saved } from '../form/saved.ts'
import type { Awaited } from '../written/awaited.ts'
import type { Unsent } from '../written/unsent.ts'
import type { Written } from '../written/written.ts'

/** What a pane knows about its conversation and the list beside it must show. */
export type Heard = {
  unread: number
  unansweredSince: number | null
  answeredAt: number | null
  nickname: string | null
  /** The places that the youth was given in the talk. */
  given?: string[]
  /** The youth was given the card of a bridge in the talk. */
  bridged?: boolean
}

/** A short note about what happened, or the refusal of a request. */
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
        | 'takenBack'
        | 'practised'
        | 'formWaits'
        | 'noConnection'
        | 'notTaken'
        | 'handedOver'
        | 'handOverDeclined'
        | 'handOverUnanswered'
        | 'handOverAway'
        | 'handOverGone'
        | 'colleagueWrote'
        | 'lookOnDeclined'
        | 'lookOnUnanswered'
        | 'lookOnAway'
        | 'lookOnNo'
        | 'lookOnSilent'
        | 'lookOnLeft'
        | 'lookOnOver'
        | 'lookOnNot'
    }
  | { no: Refusal }

/** Everything that the counsellor's page holds, except the text of the conversations. That text is in the panes alone. */
export type Desk =
  /** `delayed`: the server could not give the desk yet. The page asks again. */
  | { phase: 'opening'; queue: QueueView; delayed?: true }
  | { phase: 'refused'; why: Refusal }
  /** Another page of the same person took the desk. This page has forgotten everything. */
  | { phase: 'superseded'; otherDevice?: boolean }
  /** The person signed out elsewhere in this browser, or cannot sign in any more. This page has forgotten everything. */
  | { phase: 'signed-out' }
  | OpenDesk
export type OpenDesk = {
  phase: 'open'
  view: DeskView
  queue: QueueView
  /** When this page first saw each ring. The countdown uses it if the server's clock and this computer's clock disagree. */
  rungAt: Record<string, number>
  written: Written[]
  /** Conversations that were lost with the server's memory, and that the page waits for. */
  awaited: Awaited
  drafts: Record<string, string>
  /** Text that stood unsent in the boxes of talks that are gone. */
  unsent: Unsent[]
  heard: Record<string, Heard>
  /**
   * The number of each conversation: its name while there is no nickname, and its shortcut key. It is the lowest number that was free when the
   * conversation came, and stays until the conversation goes.
   */
  numbers: Record<string, number>
  /** What is ticked so far in each form. */
  forms: Record<string, FormDraft>
  /** The pane in front, by conv. Null is the overview. It changes when the person asks, and when the pane in front is gone. */
  front: PaneId | null
  /** Conversations that this page asked to give back. When they leave, the page does not say that they were lost. */
  givingBack: ConvId[]
  leftQuickly: ConvId[]
  /** Talks in which the youth wrote a word that may tell of danger, where this counsellor wants such hints. */
  hinted: ConvId[]
  /** Conversations whose youth asked for another counsellor. */
  askedAnother: ConvId[]
  /** Conversations that a colleague has taken over by name. */
  handedOver: ConvId[]
  /** Conversations whose rings this page has just taken. Their panes are drawn at once, so that typed text has a box. */
  taking: ConvId[]
  /** Forms that were saved and may still be mended. `mending` is the one that is open. */
  saved: Saved[]
  mending: string | null
  /** Whether the counsellor is going off duty by their own hand, or has just gone. */
  home: 'going' | 'gone' | null
  told: Told | null
  /** When rings lapsed here without an answer, until the counsellor has seen it. */
  missed: number[]
  /** The conversation and the question for which the page asks "are you sure?". */
  sure: { conv: ConvId; what: 'end' | 'giveBack' | 'giveBackAlone' | EndsAs } | null
  /** The sheet or dialog that is open over the desk. */
  open: 'keys' | 'me' | 'mine' | 'shift' | 'leader' | 'endDuty' | 'signOut' | 'signOutAll' | null
  /** Whether the page proposes ten minutes off: after an acute talk that brought no rest by itself, because a colleague had seen it before. */
  proposePause: boolean
}

export type DeskEvent =
  /** `regained`: the shift was lost with the server's memory and this page took it up again. The counsellor's youths are on their way back. */
  | { what: 'opened'; view: DeskView; now: number; regained?: boolean }
  | { what: 'refused'; why: Refusal }
  | { what: 'view'; view: DeskView; now: number }
  | { what: 'queue'; queue: QueueView }
  | { what: 'superseded'; otherDevice?: boolean | undefined }
  | { what: 'signed-out' }
  | { what: 'again' }
  /** The page had no connection for as long as a text may stand after its end. In that time the server could not say that a talk is over. */
  | { what: 'cut-off' }
  | { what: 'draft'; conv: ConvId; text: string }
  | { what: 'heard'; conv: ConvId; heard: Heard }
  /** `kept`: from an earlier page of this tab. What was begun on this page wins. */
  | { what: 'form'; form: FormNumber; draft: FormDraft; kept?: true }
  | { what: 'front'; conv: PaneId | null }
  | { what: 'giving-back' | 'left-quickly' | 'asked-another' | 'handed-over'; conv: ConvId }
  | { what: 'taking' | 'hinted'; conv: ConvId; on: boolean }
  | { what: 'going-home'; on: boolean }
  | { what: 'saved'; saved: Saved }
  | { what: 'mend'; form: FormNumber | null }
  | { what: 'settled'; form: FormNumber; note: 'settled' | 'notMended' | 'takenBack' }
  | { what: 'told'; told: Told | null }
  /** A request was answered. A refusal that only passes is not true any more. */
  | { what: 'answered' }
  | { what: 'sure'; sure: OpenDesk['sure'] }
  | { what: 'alone'; conv: ConvId }
  /** `only`: the sheet that must be open now. Else nothing happens. */
  | { what: 'open'; open: OpenDesk['open']; only?: OpenDesk['open'] }
  | { what: 'pause-answered' | 'missed-seen' }
  | { what: 'wipe'; conv: ConvId }
  | { what: 'time'; now: number }
