import { createHash } from 'node:crypto'
import type { Staff } from '../server/domain/staff.ts'
import { langs } from '../shared/lang.ts'
import { lines } from './lines.ts'

/** A login always gives the same id, so that planting twice adds no person twice. */
const personOf = (login: string) => createHash('sha256').update(`ungechat/demo/${login}`).digest().subarray(0, 16).toString('base64url')

const everywhere = (role: 'counsellor' | 'coordinator'): Staff['roles'] => Object.fromEntries(lines.map((line) => [line.id, [role]]))

const demo = (login: string, name: string, title: string, role: 'counsellor' | 'coordinator'): Staff => ({
  person: personOf(login),
  login,
  name,
  title,
  // The demo has no passwords: it signs in by links that the terminal prints, so no account is open to others.
  passwordHash: null,
  roles: everywhere(role),
  // The demo can be tried in every language.
  langs: [...langs],
  topics: [],
  ages: [],
  active: true,
  demo: true,
})

/** Invented people for trying the service out, never in production. The demo opens the desk of the first counsellor. */
export const demoCounsellors: Staff[] = [
  demo('demo.mette', 'Mette', 'ungekonsulent', 'counsellor'),
  demo('demo.jonas', 'Jonas', 'pædagog', 'counsellor'),
  demo('demo.amira', 'Amira', 'socialrådgiver', 'counsellor'),
]
export const demoCoordinator: Staff = demo('demo.karin', 'Karin', 'koordinator', 'coordinator')
