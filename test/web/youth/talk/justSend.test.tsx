// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { emptyTranscript } from '../../../../web/chat/transcript.ts'
import { draw } from '../draw.tsx'
import { aKeeper, METTE, someScreens } from '../someScreens.ts'

afterEach(cleanup)
const said = 'Mette har spurgt, hvor du er, så Mette kan få hjælp ud til dig. Send det bare.'
const address = 'Jeg bor Storegade 12, 2. th'

test.each(['chat', 'waiting', 'chat, counsellor away'])(
  '[DAN8] asked where they are, an address is stopped by nothing: %s',
  async (name) => {
    const say = vi.fn()
    draw(someScreens[name]!, { say, keeper: () => aKeeper({ ...emptyTranscript, askedWhere: METTE }) })
    // In the queue nobody reads it yet, and nobody is on the way.
    expect(screen.queryAllByText(said)).toHaveLength(name === 'waiting' ? 0 : 1)
    await userEvent.type(screen.getByRole('textbox'), address)
    await userEvent.click(screen.getByRole('button', { name: 'Send' }))
    expect(say).toHaveBeenCalledWith(address)
  },
)

test('[DAN8] what the one before had asked is not said of whoever sits there now', () => {
  draw(someScreens.chat!, { keeper: () => aKeeper({ ...emptyTranscript, askedWhere: 'j'.repeat(43) }) })
  expect(screen.queryByText(/har spurgt, hvor du er/)).toBeNull()
})

test('[DAN8] until then the page asks before an address is sent', async () => {
  const say = vi.fn()
  draw(someScreens.chat!, { say, keeper: () => aKeeper(emptyTranscript) })
  await userEvent.type(screen.getByRole('textbox'), address)
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  expect(say).not.toHaveBeenCalled()
  expect(screen.getByRole('alertdialog')).toBeTruthy()
})
