// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { atTheDesk, inConversation } from '../atTheDesk.tsx'

afterEach(cleanup)

const alt = (code: string) =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { code, key: code.at(-1)?.toLowerCase(), altKey: true }))
const button = (name: string) => screen.getByRole('button', { name })
const here = () => document.activeElement

test.each(['Giv tilbage', 'Afslut'])(
  '[DES20] a question that a key has opened gives the focus back to where it was, by Escape and by No: %s',
  async (name) => {
    const desk = await atTheDesk()
    await inConversation(desk)
    for (const leave of ['{Escape}', '{Enter}']) {
      act(() => button(name).focus())
      await userEvent.keyboard('{Enter}')
      expect(here()?.textContent).toBe('Nej')
      await userEvent.keyboard(leave)
      expect(screen.queryByRole('alertdialog')).toBe(null)
      expect(here()).toBe(button(name))
    }
    const title = document.getElementById('queue-title')
    act(() => title?.focus())
    await alt(name === 'Afslut' ? 'KeyE' : 'KeyG')
    await userEvent.keyboard('{Escape}')
    expect(here()).toBe(title)
    // A hand on the mouse goes on writing.
    await userEvent.click(button(name))
    await userEvent.click(button('Nej'))
    expect(here()?.tagName).toBe('TEXTAREA')
  },
)
