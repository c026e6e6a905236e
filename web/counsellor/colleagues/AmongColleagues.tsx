import type { ReactNode } from 'react'
import { ColleaguesProvider, useColleagues } from './useColleagues.ts'

/** Gives the page who else is on duty, and the messages between colleagues. */
export function AmongColleagues({ children, ...at }: Parameters<typeof useColleagues>[0] & { children: ReactNode }) {
  return <ColleaguesProvider value={useColleagues(at)}>{children}</ColleaguesProvider>
}
