// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { chat as words } from '../../../shared/words/da/youths/chat.ts'
import { MessageList } from '../../../web/chat/MessageList.tsx'
import { emptyTranscript } from '../../../web/chat/transcript.ts'
import { clockAt } from '../../../web/counsellor/words.ts'

afterEach(cleanup)

test('[DES6] each minute in which a youth wrote is told beside the last message of it, also in a run without an answer', () => {
  const at = (minute: number, second: number) => new Date(2026, 10, 29, 2, minute, second).getTime()
  const said = (place: number, moment: number, mine = false) => ({
    kind: 'text' as const,
    key: `k${place}`,
    from: mine ? 'mette' : 'youth',
    mine,
    text: `nr. ${place}`,
    place,
    at: moment,
    mark: mine ? ('sent' as const) : null,
  })
  const entries = [said(1, at(3, 1)), said(2, at(3, 50)), said(3, at(9, 0)), said(4, at(21, 0)), said(5, at(21, 2), true)]
  const timeOf = (moment: number) => (moment > 0 ? clockAt(moment, 'da') : '')
  render(
    <MessageList
      transcript={{ ...emptyTranscript, entries }}
      words={words}
      nameOf={() => 'Ravn'}
      retry={() => undefined}
      timeOf={timeOf}
    />,
  )
  const times = [...document.querySelectorAll('.message')].map((message) => message.querySelector('time')?.textContent ?? '')
  expect(times).toEqual(['', '02.03', '02.09', '02.21', '02.21'])
})
