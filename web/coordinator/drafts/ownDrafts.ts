import type { PersonId } from '../../../shared/ids.ts'

/** The kinds of text that a tab keeps until they are saved, and the step of the guide. */
const kinds = ['line', 'report', 'form', 'step'] as const
export type DraftKind = (typeof kinds)[number]

/** Whose page this is. A tab may be used by one person after another. */
let owner: PersonId = ''

const begin = (kind: DraftKind) => `ungechat-${kind} `
const ownBegin = (kind: DraftKind) => `${begin(kind)}${owner} `

/** The name under which this tab keeps a draft of the person who is signed in. */
export const draftName = (kind: DraftKind, of: string): string => ownBegin(kind) + of

/** Called before anything is read: what another person left in this tab is deleted unread. */
export function beginDraftsOf(person: PersonId): void {
  owner = person
  removeWhere((name) => kinds.some((kind) => name.startsWith(begin(kind)) && !name.startsWith(ownBegin(kind))))
}

/** At a sign-out nothing stays in the tab. */
export function forgetDrafts(): void {
  removeWhere((name) => kinds.some((kind) => name.startsWith(begin(kind))))
}

/** Whether this tab keeps a text that is not saved. */
export const isTextKept = (): boolean => names().some((name) => kinds.some((kind) => kind !== 'step' && name.startsWith(ownBegin(kind))))

/** Deletes some of what this tab keeps. `key`: the words of the name under which it is kept, such as a line and a year. */
export function forgetOwn(isGone: (kind: DraftKind, key: string[]) => boolean): void {
  for (const kind of kinds)
    removeWhere((name) => name.startsWith(ownBegin(kind)) && isGone(kind, name.slice(ownBegin(kind).length).split(' ')))
}

function removeWhere(isGone: (name: string) => boolean): void {
  for (const name of names()) if (isGone(name)) sessionStorage.removeItem(name)
}

/** Everything that this tab keeps, by name. A browser that keeps nothing has no names. */
export function names(): string[] {
  try {
    return Object.keys(sessionStorage)
  } catch {
    return []
  }
}
