import type { Service } from './actions/service.ts'
import { switchOff, switchOn } from './actions/staff/switchOff.ts'
import { type Answered, consoleCommand, NOT_ON_DISK, no } from './console/consoleCommand.ts'
import { CONSOLE } from './domain/staff.ts'

/** `npm run staff -- list`, `-- off LOGIN`, `-- on LOGIN`: lists the staff and switches a person off or on, also while the app runs. */

const USAGE = 'Use: npm run staff -- list | off LOGIN | on LOGIN'

export async function staffCommand(service: Service, [what, login, ...rest]: string[], origin: string): Promise<Answered> {
  if (rest.length > 0) return no(USAGE)
  if (what === 'list' && login === undefined) return { ok: true, text: await listed(service) }
  if ((what !== 'off' && what !== 'on') || login === undefined) return no(USAGE)
  const staff = await service.ledger.staff.byLogin(login)
  if (!staff) return no('Nobody has that sign-in name. `npm run staff -- list` shows who there is.')
  if (what === 'on' && staff.active) return { ok: true, text: `${staff.login} is on already.` }
  const outcome = what === 'off' ? await switchOff(service, CONSOLE, staff.person) : await switchOn(service, CONSOLE, staff.person)
  if (!outcome.ok) return no('That could not be done. Run this again.')
  if ((await service.ledger.snapshotHeld()) !== 'held') return no(NOT_ON_DISK)
  if (what === 'off')
    return {
      ok: true,
      text: `${staff.login} is off: signed out everywhere, and whoever was in conversation there waits for another counsellor.`,
    }
  return {
    ok: true,
    text: `${staff.login} is on again. A link to choose a password, for one use within a day:\n${origin}/set-up/${outcome.value}`,
  }
}

/** One row of text for each person: on or off, the sign-in name, the working name, and the roles on each line. */
async function listed(service: Service): Promise<string> {
  const all = (await service.ledger.staff.all()).sort((a, b) => a.login.localeCompare(b.login))
  if (all.length === 0) return 'Nobody is in this ledger yet. Is it the right one (REDIS_LEDGER_URL, DATA_DIR)?'
  const rolesOf = (roles: (typeof all)[number]['roles']) =>
    Object.entries(roles)
      .filter(([, has]) => has.length > 0)
      .map(([line, has]) => `${line}: ${has.join(' and ')}`)
      .join(', ')
  return all.map(({ active, login, name, roles }) => `${active ? 'on ' : 'off'}  ${login}  ${name}  ${rolesOf(roles)}`).join('\n')
}

if (import.meta.main) await consoleCommand((service, args, config) => staffCommand(service, args, config.origins[0] ?? ''))
