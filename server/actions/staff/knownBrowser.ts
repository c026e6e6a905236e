import { cleanLogin } from '../../ledger/people/staff.ts'
import type { Service } from '../service.ts'

/** What a browser keeps after a sign-in to this account: a random number, and our mark over the number and the account. It gives no access. */
export function rememberBrowser(service: Service, login: string): string {
  const number = service.newId()
  return `${number}.${markOf(service, number, login)}`
}

/** The key under which this browser's guesses are paced, or null for a browser that has not signed in to this account before. */
export function knownBrowser(service: Service, shown: string | null, login: string): string | null {
  const [number = '', mark = ''] = shown?.split('.') ?? []
  return number !== '' && mark === markOf(service, number, login) ? `known ${number}` : null
}

const markOf = (service: Service, number: string, login: string): string =>
  service.mac(`known-browser.${number}.${cleanLogin(login)}`).slice(0, 22)
