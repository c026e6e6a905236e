import type { OpenDesk } from '../desk/deskState.ts'

const ways = ['endDuty', 'signOut', 'signOutAll'] as const
/** The ways of leaving the desk about which it asks once more. */
export type Leaving = (typeof ways)[number]

/** The question that is open over the desk; null: none. Until it is answered, no shortcut does anything. */
export const leavingBy = ({ open }: Pick<OpenDesk, 'open'>): Leaving | null => ways.find((way) => way === open) ?? null
