import { cleanLogin } from '../../ledger/people/staff.ts'
import type { Service } from '../service.ts'

/** What a browser keeps of having signed in as this account: a random number, and our mark that it is ours and this account's. It opens nothing. */
export function rememberBrowser(service: Service, login: string): string {
  const number = service.newId()
  return `${number}.${markOf(service, number, login)}`
}

/** The name of this browser's own pace, or null for one that has not signed in as this account before. */
export function knownBrowser(service: Service, shown: string | null, login: string): string | null {
  const [number = '', mark = ''] = shown?.split('.') ?? []
  return number !== '' && mark === markOf(service, number, login) ? `known ${number}` : null
}

const markOf = (service: Service, number: string, login: string): string =>
  service.mac(`known-browser.${number}.${cleanLogin(login)}`).slice(0, 22)
