// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { expect, onTestFinished, test } from 'vitest'
import type { DeskText } from '../../../../shared/deskTexts/deskText.ts'
import { practiceOf } from '../../../../shared/practice/practiceLine.ts'
import { helpBeside, helpHere } from '../../../../web/counsellor/danger/helpBeside.ts'
import { DeskTextsProvider, type useTheTexts } from '../../../../web/counsellor/replies/useDeskTexts.ts'
import { repliesFor } from '../../../../web/counsellor/replies/useReplies.ts'
import { SheetList } from '../../../../web/counsellor/sheets/SheetList.tsx'
import { loadWords, WordsProvider } from '../../../../web/counsellor/words.ts'
import { aReply } from '../replies/withTexts.tsx'

const LINE = 'aabenraa'
const PRACTICE = practiceOf(LINE)
const bridge = { id: 'nurse', line: LINE } as never // only its line is looked at
const sheet: DeskText = {
  ...{ kind: 'sheet', id: 'own-1', line: LINE, version: 1, title: 'Underretning', text: 'Spørg.', owner: 'Lise', checkedOn: '2026-11-01' },
}

test('[PRA21] beside a talk of practice stand the help, the replies and the sheets of the line', async () => {
  const given = { helpNumbers: [], offers: [], bridges: [bridge] }
  expect(helpBeside(given, { line: PRACTICE, choices: {} }).bridges).toEqual([bridge])
  expect(helpHere(given, PRACTICE).bridges).toEqual([bridge])
  expect(repliesFor([aReply('own-2', 'hej', 'Hej', { line: LINE })], [], { line: PRACTICE, lang: 'da', nickname: null })).toHaveLength(1)

  const texts = { today: '2026-11-22', texts: [sheet], own: [] } as unknown as ReturnType<typeof useTheTexts> // the list reads these three
  const drawn = render(
    <WordsProvider value={await loadWords('da')}>
      <DeskTextsProvider value={texts}>
        <SheetList line={PRACTICE} />
      </DeskTextsProvider>
    </WordsProvider>,
  )
  onTestFinished(drawn.unmount)
  expect(screen.getByText('Underretning')).toBeTruthy()
})
