import { z } from 'zod/mini'
import { lineId, moment, personId, sha256Digest, token } from '../ids.ts'
import { lang } from '../lang.ts'
import { oneLine } from '../settings/oneLine.ts'
import { youthTopics } from '../topic.ts'

/** What a person may be on a line. A leader can be on call and sees Now. A supervisor gives the team supervision and opens no page. */
export const roles = ['counsellor', 'coordinator', 'leader', 'supervisor'] as const
export const role = z.enum(roles)
export type Role = z.output<typeof role>

/** A link to choose a password works for so long, and once. */
export const SET_UP_LINK_MS = 24 * 3600_000
/** More people than work on any line. */
export const MOST_MEMBERS = 200

/** The topics that a counsellor may leave to colleagues. Not self-harm, and not "something else": somebody on duty must always take those. */
export const declinable = youthTopics.filter((topic) => topic !== 'self-harm-suicide' && topic !== 'other')

/** Text that stands on youths' pages and in the list: no line breaks, no signs that turn its direction. */
const shown = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most), z.regex(oneLine))
const each = <Of extends z.ZodMiniType>(of: Of, most: number) =>
  z.array(of).check(
    z.maxLength(most),
    z.refine((all) => new Set(all).size === all.length),
  )

/** What a coordinator writes about a member. `declines`: topics that routing leaves to colleagues. */
export const memberFields = z.strictObject({
  name: shown(40),
  title: shown(60),
  langs: each(lang, 20).check(z.minLength(1)),
  declines: each(z.enum(declinable), declinable.length),
})
export type MemberFields = z.output<typeof memberFields>
export const givenRoles = each(role, roles.length)

/** A member of a line's team, as a coordinator of that line sees it. */
export const teamMember = z.strictObject({
  person: personId,
  login: z.string(),
  fields: memberFields,
  active: z.boolean(),
  /** `password`: can sign in. `link`: a link to choose a password is open. `none`: neither. `demo`: signs in by the links of a demo. */
  access: z.enum(['password', 'link', 'none', 'demo']),
  /** Until when the open link works. */
  linkUntil: z.nullable(moment),
  /** Invited, and has never chosen a password. */
  isNew: z.boolean(),
  /** The roles on this line. `since` null: it was given before that was written down. */
  holds: z.array(z.strictObject({ role, since: z.nullable(moment) })),
  isMe: z.boolean(),
  /** The coordinator who looks runs every line on which this person works. */
  isOurs: z.boolean(),
  /** Nobody else could run this line. */
  isLast: z.boolean(),
  /** Names what was read: a change over another print is not made. */
  print: sha256Digest,
})
export type TeamMember = z.output<typeof teamMember>

export const teamView = z.strictObject({ line: lineId, members: z.array(teamMember) })
export type TeamView = z.output<typeof teamView>

const did = <Did extends string>(what: Did) => z.strictObject({ did: z.literal(what) })
/** A link is told once, here, and is kept nowhere as text. */
const madeLink = z.strictObject({ did: z.literal('link'), token })

/** `login`: the sign-in name that the person got. `here`: this person has come in already, so there is nobody to invite. */
export const inviteAnswer = z.discriminatedUnion('did', [z.extend(madeLink, { login: z.string() }), did('here'), did('full')])
export type InviteAnswer = z.output<typeof inviteAnswer>
/** `newer`: somebody changed this member since it was read. `last`: it would leave the line without a coordinator. */
export const changeAnswer = z.discriminatedUnion('did', [did('changed'), did('newer'), did('last')])
export type ChangeAnswer = z.output<typeof changeAnswer>
/** `last`: until the link is used, a line would have no coordinator who can sign in. */
export const linkAnswer = z.discriminatedUnion('did', [madeLink, did('off'), did('last')])
export type LinkAnswer = z.output<typeof linkAnswer>
/** `removed`: it was the invitation of a person who never came in, so the person is out of the list too. */
export const withdrawAnswer = z.discriminatedUnion('did', [did('withdrawn'), did('removed')])
export type WithdrawAnswer = z.output<typeof withdrawAnswer>
export const offAnswer = z.discriminatedUnion('did', [did('off'), did('last')])
