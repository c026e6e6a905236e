import { cleanLogin } from '../../ledger/people/staff.ts'
import type { Desk } from '../desk.ts'

/** What a browser keeps of having signed in as this account: a random number, and our mark that it is ours and this account's. It opens nothing. */
export function rememberBrowser(desk: Desk, login: string): string {
  const number = desk.newId()
  return `${number}.${markOf(desk, number, login)}`
}

/** The name of this browser's own pace, or null for one that has not signed in as this account before. */
export function knownBrowser(desk: Desk, shown: string | null, login: string): string | null {
  const [number = '', mark = ''] = shown?.split('.') ?? []
  return number !== '' && mark === markOf(desk, number, login) ? `known ${number}` : null
}

const markOf = (desk: Desk, number: string, login: string): string => desk.mac(`known-browser.${number}.${cleanLogin(login)}`).slice(0, 22)
