import type { DeskView } from '../../../shared/doors/counsellorView.ts'
import type { YouthView } from '../../../shared/doors/youthView.ts'

/**
 * The mark of a view: a short text. live/transcripts/marksOf.lua makes the same text from the present state; if the two differ, the view is
 * no longer true. test/property/marks.test.ts holds the two together. Places and estimates are left out, since pages are told them
 * regularly. So is everything that nobody acts on.
 */
export function markOfYouth(view: YouthView): string {
  switch (view.phase) {
    case 'chat':
      return ['chat', view.counsellor, flag(view.stillThere), view.offer?.staffKid ?? '', lookOnOf(view.lookOn)].join(' ')
    case 'connecting':
      return `connecting ${view.offer.staffKid}`
    case 'waiting':
      return view.unanswered === 'parked' ? 'waiting parked' : 'waiting'
    case 'ended':
      return view.phase
  }
}

const lookOnOf = (l: Extract<YouthView, { phase: 'chat' }>['lookOn']): string => (l ? `${flag(l.reads)}${l.offer?.sig ?? ''}` : '')

export function markOfDesk({ shift, rings, conversations, offered, lookOn }: DeskView): string {
  const held = [
    ...(offered ? [`offered ${offered.conv}`] : []),
    ...(lookOn ? [[`looks ${lookOn.conv}`, lookOn.at, flag(lookOn.offered !== null)].join(' ')] : []),
    ...rings.map((r) => [r.conv, r.ring, flag(r.offered !== null), flag(r.accepted)].join(' ')),
    ...conversations.map((c) =>
      [c.conv, c.youthPresence, flag(c.acute), flag(c.stillThere), c.handing?.to ?? '', c.lookOn?.at ?? ''].join(' '),
    ),
  ]
  // By bytes, as Redis sorts.
  held.sort((a, b) => (a < b ? -1 : 1))
  return [shift ? markOfShift(shift) : 'off', ...held].join('|')
}

const markOfShift = ({ state, seats, missed, acute, restUntil }: NonNullable<DeskView['shift']>): string =>
  [state, seats, missed, ...(acute ?? []), ...(restUntil === undefined ? [] : [restUntil])].join(' ')

const flag = (is: boolean): string => (is ? '1' : '0')
