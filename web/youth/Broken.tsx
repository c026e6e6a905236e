import { useState } from 'react'
import type { Shell } from '../../shared/doors/page.ts'
import type { Whom } from '../../shared/help/helpFor.ts'
import type { YouthWords } from '../../shared/words/words.ts'
import { Stopped } from './after/Stopped.tsx'
import { HereProvider, type Sheet } from './here.ts'
import { Sheets } from './Sheets.tsx'

/** Shown when drawing the page failed. The talk itself goes on: one tap draws the page again. Help and the ways to hide still work. */
export function Broken({ words, shell, whom, again }: { words: YouthWords; shell: Shell; whom: Whom; again(): void }) {
  const [sheet, open] = useState<Sheet | null>(null)
  return (
    <HereProvider
      value={{
        words,
        facts: shell.facts,
        whom,
        urgent: null,
        isFirst: false,
        holds: false,
        goTo: null,
        calling: null,
        now: Date.now,
        sheet,
        open,
      }}
    >
      <Stopped
        name="not-drawn"
        heading={words.talk.notDrawnHeading}
        say={words.talk.notDrawn}
        way={{ label: words.talk.drawAgain, go: again }}
      />
      <Sheets open={sheet} isCovered={shell.cover.isUp()} close={() => open(null)} counsellor={null} isThere={false} />
    </HereProvider>
  )
}
