// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { loadYouthWords } from '../../../../shared/words/words.ts'
import type { Screen } from '../../../../web/youth/visit/screen.ts'
import { Youth } from '../../../../web/youth/Youth.tsx'
import { draw } from '../draw.tsx'
import { aShell, aSocket, aTalk, someScreens } from '../someScreens.ts'

afterEach(cleanup)
const topic = someScreens.topic as Extract<Screen, { at: 'choices' }>
const chosen = (topic_: NonNullable<typeof topic.chosen.topic>, step: typeof topic.step): Screen => ({
  ...topic,
  step,
  chosen: { ...topic.chosen, topic: topic_ },
})

test('[ARR17] after a topic that is hard to say the first words are "Godt, du siger det."', () => {
  draw(chosen('self-harm-suicide', 'danger'))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Godt, du siger det.')
  // Just said, it is not asked again.
  expect(document.body.textContent).not.toContain('tænker du på at dø? Det må du gerne')
  for (const hard of ['someone-hurts-me', 'feeling-bad', 'someone-close-substances'] as const) {
    cleanup()
    draw(chosen(hard, 'about'))
    expect(screen.getByText('Godt, du siger det.')).toBeTruthy()
  }
  cleanup()
  draw(chosen('school-job', 'about'))
  expect(screen.queryByText('Godt, du siger det.')).toBeNull()
})

test('[ARR18] whose device it is is asked where the questions begin and end, with what it means, and by the device’s name', async () => {
  const words = await loadYouthWords('da')
  for (const [device, label] of [
    ['phone', /^Telefonen er ikke min/],
    ['computer', /^Computeren er ikke min/],
  ] as const) {
    for (const [step, count] of [
      ['topic', 1],
      ['about', 0],
      ['age', 0],
      ['wants', 0],
      ['mood', 0],
      ['nickname', 1],
    ] as const) {
      const shown: Screen = { ...topic, step }
      render(<Youth talk={aTalk(shown)} shell={aShell()} words={words} socket={aSocket()} device={device} />)
      const ticks = screen.queryAllByRole('checkbox', { name: label })
      expect(ticks.length, `${device} ${step}`).toBe(count)
      if (count === 1) expect(document.body.textContent).toContain('Lukker siden, kan du ikke komme tilbage')
      cleanup()
    }
  }
})
