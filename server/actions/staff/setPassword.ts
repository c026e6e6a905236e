import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { type PasswordFault, passwordFault } from '../../domain/password.ts'
import { commonPasswords } from '../../ledger/people/commonPasswords.ts'
import { hashPassword } from '../../ledger/people/passwords.ts'
import { Busy } from '../../ledger/turns.ts'
import type { Service } from '../service.ts'

/**
 * Uses up a set-up link and sets the password. For a password that is not good enough, it answers the fault, and the link still works. All
 * earlier sessions and all other links of the person end.
 */
export async function setPassword(service: Service, token: string, password: string): Promise<Outcome<'set' | PasswordFault>> {
  const link = await service.ledger.links.look(token, service.now())
  const staff = link?.purpose === 'set-up' ? await service.ledger.staff.find(link.person) : null
  if (!staff?.active) return refuse('gone')
  const names = (await service.ledger.lines.all()).flatMap((line) => [
    line.id,
    ...Object.values(line.name),
    ...line.municipalities.map((one) => one.name),
  ])
  const fault = passwordFault(password, staff.login, commonPasswords, names)
  if (fault) return done(fault)

  const passwordHash = await hashPassword(password).catch((error: unknown) => {
    if (!(error instanceof Busy)) throw error
    return null
  })
  if (passwordHash === null) return refuse('slow-down')
  // Only the password is written, so that other changes to this person made during the hashing are kept.
  const set = await service.ledger.accounts.setPassword(token, passwordHash, service.now())
  return set ? done('set') : refuse('gone')
}
