// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import type { LeadersNow, LeaderTold, LineLeaders } from '../../../../shared/leaders/leadersNow.ts'
import { done, type Outcome, refuse } from '../../../../shared/outcome.ts'
import { AcuteLeader } from '../../../../web/counsellor/leaders/AcuteLeader.tsx'
import { AskLeader } from '../../../../web/counsellor/leaders/AskLeader.tsx'
import { LeadersProvider } from '../../../../web/counsellor/leaders/useLeaders.ts'
import { loadWords, WordsProvider } from '../../../../web/counsellor/words.ts'
import { faults } from '../../faults.ts'

afterEach(cleanup)
// A moment as the clock of this machine shows it.
const AT = new Date(2026, 10, 30, 19, 42).getTime()
const lineOf = (line: string, part: Partial<LineLeaders> = {}): LineLeaders => ({
  ...{ line, onCall: [{ name: 'Lone', call: '12 34 56 78' }], call: '70 11 07 07', isTold: true, help: null },
  ...part,
})
const told = (state: LeaderTold['state'], by: string | null = null): LeaderTold => ({ since: AT, state, at: AT, by })

type Asked = { what: string; line: string }
async function atTheTop(first: LeadersNow, answer: () => Promise<Outcome<null>> = async () => done(null), lang: 'da' | 'en' = 'da') {
  const words = await loadWords(lang)
  const asked: Asked[] = []
  const act = (what: string) => (line: string) => {
    asked.push({ what, line })
    return answer()
  }
  function Top({ now }: { now: LeadersNow }) {
    const [open, setOpen] = useState(false)
    return (
      <WordsProvider value={words}>
        <LeadersProvider value={{ now, ask: act('ask'), over: act('over') }}>
          <main>
            <AskLeader open={open} setOpen={setOpen} connected lineName={(line) => line} />
            <AcuteLeader conv="a-talk" line="aabenraa" />
          </main>
        </LeadersProvider>
      </WordsProvider>
    )
  }
  const drawn = render(<Top now={first} />)
  return { asked, user: userEvent.setup(), show: (now: LeadersNow) => drawn.rerender(<Top now={now} />) }
}

test('[LEA10] two presses by the keyboard ask for help; a press that is on its way is not sent again, and Escape leads back', async () => {
  let letGo = () => {}
  const slow = () => new Promise<Outcome<null>>((over) => (letGo = () => over(done(null))))
  const { user, asked, show } = await atTheTop({ lines: [lineOf('aabenraa')], acute: [] }, slow)
  const button = screen.getByRole('button', { name: 'Jeg har brug for hjælp' })
  button.focus()
  await user.keyboard('{Enter}')
  const sheet = within(screen.getByRole('region', { name: 'Hjælp fra en leder' }))
  sheet.getByText('Bagvagt lige nu: Lone.')
  expect(sheet.getByRole('link', { name: 'Ring 12 34 56 78' }).getAttribute('href')).toBe('tel:12345678')
  expect(asked).toEqual([])
  await user.tab()
  await user.tab()
  await user.tab()
  expect(document.activeElement).toBe(sheet.getByRole('button', { name: 'Giv lederen besked' }))
  await user.keyboard('{Enter}{Enter}')
  expect(asked).toEqual([{ what: 'ask', line: 'aabenraa' }])
  letGo()
  show({ lines: [lineOf('aabenraa', { help: told('told') })], acute: [] })
  await sheet.findByText('Besked givet kl. 19.42. Ikke set endnu.')
  expect(await faults()).toEqual([])
  await user.keyboard('{Escape}')
  expect(document.activeElement).toBe(button)
  screen.getByText('Hjælp: Besked givet kl. 19.42. Ikke set endnu.')
  show({ lines: [lineOf('aabenraa', { help: told('seen', 'Lone') })], acute: [] })
  screen.getByText('Set kl. 19.42: Lone.')
})

test('[LEA10] on a shift with several lines each has its button; a refusal is a sentence', async () => {
  const lines = [lineOf('aabenraa'), lineOf('faxe', { onCall: [], call: null, help: told('nobody') })]
  const { user, asked } = await atTheTop({ lines, acute: [] }, async () => refuse('slow-down'))
  await user.click(screen.getByRole('button', { name: 'Jeg har brug for hjælp' }))
  screen.getByText('Ingen har bagvagt lige nu, siger vagtplanen.')
  screen.getByText('Vi har ikke noget nummer til lederen. Hent en kollega.')
  screen.getByText('Ingen får besked herfra: linjen har ingen modtager. Ring selv.')
  await user.click(screen.getByRole('button', { name: 'Giv besked igen: faxe' }))
  await screen.findByText('Lederen har lige fået besked. Ring, hvis det haster.')
  await user.click(screen.getByRole('button', { name: 'Jeg har fået hjælp' }))
  expect(asked).toEqual([
    { what: 'ask', line: 'faxe' },
    { what: 'over', line: 'faxe' },
  ])
})

test.each<[LeaderTold | null, string]>([
  [null, 'Vi ved ikke endnu, om lederen har fået besked. Ring, hvis det haster.'],
  [told('telling'), 'Beskeden er på vej til lederen …'],
  [told('told'), 'Besked givet kl. 19.42. Ikke set endnu.'],
  [told('failed'), 'Lederen har ikke fået besked: ring selv.'],
  [told('seen'), 'Set kl. 19.42.'],
])('[LEA4] beside an acute talk it says what became of the alert: %o', async (state, sentence) => {
  await atTheTop({ lines: [lineOf('aabenraa')], acute: [{ conv: 'a-talk', told: state }] })
  screen.getByText(sentence)
  screen.getByText('Linjens bagvagt:')
})

test('[STA63] where nobody would be told the sheet says so before the press, with the number to ring and nothing to press', async () => {
  const { user, show } = await atTheTop({ lines: [lineOf('aabenraa', { isTold: false })], acute: [] })
  await user.click(screen.getByRole('button', { name: 'Jeg har brug for hjælp' }))
  const sheet = within(screen.getByRole('region', { name: 'Hjælp fra en leder' }))
  const nobody = 'Herfra får ingen besked: linjen har ingen modtager. Ring selv, eller hent en kollega.'
  sheet.getByText(nobody)
  sheet.getByRole('link', { name: 'Ring 12 34 56 78' })
  sheet.getByRole('link', { name: 'Ring 70 11 07 07' })
  expect(sheet.queryByText(/får besked med det samme/)).toBeNull()
  expect(sheet.queryByRole('button')).toBeNull()
  expect(await faults()).toEqual([])
  show({ lines: [lineOf('aabenraa', { isTold: false }), lineOf('faxe')], acute: [] })
  sheet.getByText(nobody)
  sheet.getByText(/får besked med det samme/)
  expect(sheet.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Giv lederen besked: faxe'])
})

test('[STA64] two leaders on call with one working name each stand there with their own number', async () => {
  const onCall = [
    { name: 'Lone', call: '12 34 56 78' },
    { name: 'Lone', call: '+45 87 65 43 21' },
  ]
  await atTheTop({ lines: [lineOf('aabenraa', { onCall })], acute: [{ conv: 'a-talk', told: told('told') }] })
  const numbers = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(numbers).toEqual(['tel:12345678', 'tel:+4587654321', 'tel:70110707'])
})

test('[LEA10] the button and its sheet speak English, too', async () => {
  const { user } = await atTheTop({ lines: [lineOf('aabenraa')], acute: [] }, undefined, 'en')
  await user.click(screen.getByRole('button', { name: 'I need help' }))
  screen.getByRole('button', { name: 'Tell the leader' })
  expect(await faults()).toEqual([])
})
