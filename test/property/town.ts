import { createHash } from 'node:crypto'
import { lines as seeded } from '../../seeds/lines.ts'
import type { Staff } from '../../server/domain/staff.ts'
import type { Ledger } from '../../server/ledger/ledger.ts'
import type { Line } from '../../shared/line.ts'
import { alwaysTo } from '../../shared/settings/overflow.ts'

/** Three lines that never close, and people of every kind: who counsels everything, one topic, one age, one language, or only by taking. */
const line = (id: string, mode: Line['mode']): Line => ({
  ...seeded[0]!,
  id,
  path: `/${id.slice(0, 1)}`,
  mode,
  hours: { week: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }], exceptions: [] },
  queueLimit: 60,
  overflow: alwaysTo(),
  poolWish: null,
})
export const lines = [line('north', 'automatic'), line('south', 'automatic'), line('west', 'pull')]
export const lineIds = lines.map((l) => l.id)
export const automatic = ['north', 'south']

const id = (of: string, bytes: number) =>
  createHash('sha512')
    .update(of)
    .digest()
    .toString('base64url')
    .repeat(2)
    .slice(0, Math.ceil((bytes * 4) / 3))
export const pubOf = (person: string) => id(`pub ${person}`, 65)

const counsels = (login: string, at: string[], over: Partial<Staff> = {}): Staff => ({
  person: id(login, 16),
  login,
  name: login,
  title: 'ungekonsulent',
  passwordHash: null,
  roles: Object.fromEntries(at.map((l) => [l, ['counsellor']])),
  langs: ['da', 'en'],
  topics: [],
  ages: [],
  active: true,
  demo: true,
  ...over,
})
export const counsellors = [
  counsels('anna', ['north']),
  counsels('bo', ['north', 'south'], { langs: ['da'], topics: ['family', 'school-job'] }),
  counsels('carl', ['south'], { ages: ['15-17'] }),
  counsels('ditte', ['north', 'south', 'west']),
  counsels('emil', ['west'], { langs: ['da'] }),
]
/** Who comes at the end and takes everybody who is left. */
export const helpers = [counsels('finn', lineIds), counsels('gro', lineIds)]
export const staff = [...counsellors, ...helpers]

export async function settleTown(ledger: Ledger): Promise<void> {
  await ledger.lines.put(...lines)
  await Promise.all(staff.map((s) => ledger.staff.put(s)))
}
