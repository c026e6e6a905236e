import type { DeskView } from '../../../shared/doors/counsellorView.ts'
import type { YouthView } from '../../../shared/doors/youthView.ts'

/**
 * A view in as few words as tell whether it is still true, the same that live/marksOf.lua makes of how somebody stands. What the round
 * tells by itself (places, estimates) and what nobody acts on is left out.
 */
export function markOfYouth(view: YouthView): string {
  switch (view.phase) {
    case 'chat':
      return ['chat', view.counsellor, flag(view.stillThere), view.offer?.staffKid ?? ''].join(' ')
    case 'connecting':
      return `connecting ${view.offer.staffKid}`
    case 'waiting':
      return view.unanswered === 'parked' ? 'waiting parked' : 'waiting'
    case 'ended':
      return view.phase
  }
}

export function markOfDesk({ shift, rings, conversations }: DeskView): string {
  const held = [
    ...rings.map((r) => [r.conv, r.ring, flag(r.answered), flag(r.accepted)].join(' ')),
    ...conversations.map((c) => [c.conv, c.youthPresence, flag(c.acute), flag(c.stillThere)].join(' ')),
  ]
  // By bytes, as Redis sorts.
  held.sort((a, b) => (a < b ? -1 : 1))
  return [shift ? markOfShift(shift) : 'off', ...held].join('|')
}

const markOfShift = ({ state, seats, missed, acute, restUntil }: NonNullable<DeskView['shift']>): string =>
  [state, seats, missed, ...(acute ?? []), ...(restUntil === undefined ? [] : [restUntil])].join(' ')

const flag = (is: boolean): string => (is ? '1' : '0')
