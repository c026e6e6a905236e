// @vitest-environment jsdom
import { cleanup } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { loadYouthWords } from '../../../../shared/words/words.ts'
import { WRITING_TIME_MS } from '../../../../web/counsellor/written/written.ts'
import { draw } from '../draw.tsx'
import { someScreens } from '../someScreens.ts'

afterEach(cleanup)
const minutes = String(WRITING_TIME_MS / 60_000)

test('[AFT16] when a talk is over it is said how long the counsellor can still see it', () => {
  for (const name of ['ended', 'goodbye'] as const) {
    const { container, unmount } = draw(someScreens[name]!)
    expect(container.textContent, name).toMatch(new RegExp(`kan (?:den voksne )?se det i op til ${minutes} minutter`))
    unmount()
  }
})

test('[AFT16] English says the same, and neither says that it is gone everywhere at once', async () => {
  for (const lang of ['da', 'en'] as const) {
    const { after } = await loadYouthWords(lang)
    for (const told of [after.deleted, after.goodbyeList.join(' ')]) expect(told).toContain(`${minutes} minut`)
    expect(`${after.goodbye} ${after.goodbyeList.join(' ')} ${after.done} ${after.enough}`).not.toMatch(
      /hos os\.|with us\.|alt nu|everything now/,
    )
  }
})

test('[AFT1] a youth who was given back is told that the line closed, and only a youth who was silent in a talk that it was quiet', () => {
  for (const [name, said, unsaid] of [
    ['closed over', /Vi har lukket nu, og vi nåede ikke tilbage til dig/, /stille længe/],
    ['quiet too long', /Der var stille længe/, /lukket nu/],
  ] as const) {
    const { container, unmount } = draw(someScreens[name]!)
    expect(container.textContent, name).toMatch(said)
    expect(container.textContent, name).not.toMatch(unsaid)
    unmount()
  }
})
