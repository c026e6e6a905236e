// @vitest-environment jsdom
import { cleanup, screen as page } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import type { Transcript } from '../../../../web/chat/transcript.ts'
import { NOW } from '../../arrival/aLine.ts'
import { withDialogs } from '../dialogs.ts'
import { draw } from '../draw.tsx'
import { aKeeper, aShell, aTranscript, someScreens } from '../someScreens.ts'

afterEach(cleanup)
withDialogs()

const MINUTE = 60_000
/** The words of a talk, each so many minutes after the first. */
const writtenAt = (...minutes: number[]): Transcript => ({
  ...aTranscript,
  entries: aTranscript.entries.slice(0, minutes.length).map((entry, i) => ({ ...entry, at: NOW + minutes[i]! * MINUTE })),
})
const times = () => [...document.querySelectorAll('.messages time')].map((time) => time.textContent)
const talkOf = (transcript: Transcript) => ({ keeper: () => aKeeper(transcript) })

test('[CHA9] a talk tells the time where it begins and after a pause, in the zone of the line, and reads it to nobody', () => {
  draw(someScreens.chat!, talkOf(writtenAt(0, 1, 5, 11, 12)))
  expect(times()).toEqual(['16.20', '16.31'])
  for (const time of document.querySelectorAll('.messages time')) expect(time.closest('[aria-live]')?.getAttribute('aria-live')).toBe('off')
  cleanup()
  const { facts } = aShell()
  draw(someScreens.chat!, talkOf(writtenAt(0)), { facts: { ...facts, line: { ...facts.line, timeZone: 'America/Godthab' } } })
  expect(times()).toEqual(['13.20'])
})

test('[CHA38] a number that this page gives may be written without a question; another may not', async () => {
  const say = vi.fn()
  const { facts } = aShell()
  const number = facts.helpNumbers.find(({ call }) => call === '70 201 201')!
  const listed = { ...number, id: 'alkolinjen', call: '80 200 500', sms: '47 47 10 20' }
  draw(someScreens.chat!, { say }, { facts: { ...facts, helpNumbers: [...facts.helpNumbers, listed] } })
  const box = page.getByRole('textbox', { name: 'Skriv her' })
  await userEvent.type(box, 'skal jeg ringe til 80 200 500?{Enter}')
  await userEvent.type(box, 'eller 47471020{Enter}')
  expect(say).toHaveBeenCalledTimes(2)
  await userEvent.type(box, 'ring 20 30 40 50{Enter}')
  expect(say).toHaveBeenCalledTimes(2)
  expect(page.getByRole('alertdialog')).toBeTruthy()
})
