import { useSyncExternalStore } from 'react'
import type { LineId } from '../../../shared/ids.ts'

export type NewLink = { line: LineId; name: string; login: string; token: string }

/**
 * The links that were made and not hidden yet. They stay while another screen is looked at, and are in no storage: they go with the page,
 * and with the session. Of a person only the newest link works, so only that one is shown.
 */
let links: readonly NewLink[] = []
const heard = new Set<() => void>()
const set = (next: readonly NewLink[]): void => {
  links = next
  for (const one of heard) one()
}
const listen = (one: () => void) => {
  heard.add(one)
  return () => void heard.delete(one)
}

export const useShownLinks = (): readonly NewLink[] => useSyncExternalStore(listen, () => links)
export const showLink = (link: NewLink): void => set([link, ...links.filter(({ login }) => login !== link.login)])
export const hideLink = (token: string): void => set(links.filter((one) => one.token !== token))
/** A link that was taken back, or whose person is switched off, opens nothing. */
export const dropLinkOf = (login: string): void => set(links.filter((one) => one.login !== login))
/** Of a line that is gone no link is shown. */
export function dropLinksBut(lines: LineId[]): void {
  if (links.some(({ line }) => !lines.includes(line))) set(links.filter(({ line }) => lines.includes(line)))
}
export const isAnyLinkShown = (): boolean => links.length > 0
export const forgetLinks = (): void => set([])
