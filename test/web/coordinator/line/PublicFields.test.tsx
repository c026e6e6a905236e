// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { publicWords as words } from '../../../../shared/words/da/line/publicWords.ts'
import { StatementDue } from '../../../../web/coordinator/line/public/StatementDue.tsx'
import { loadWords, WordsProvider } from '../../../../web/coordinator/words.ts'
import { aStatement } from '../../../support/publicFields.ts'
import { faults, openLine } from './openLine.tsx'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

const part = async (name: string) => within(await screen.findByRole('region', { name }))
const type = (into: Element, value: string) => fireEvent.change(into, { target: { value } })
const save = () => screen.getByRole('button', { name: 'Gem ændringerne' })
const changed = () => within(screen.getByRole('region', { name: 'Det her har du ændret' }))

test('[PUB16] the form says at its head that the statement is missing, and leads to it', async () => {
  await openLine()
  const [said] = await screen.findAllByText(words.statement.missing, { exact: false })
  expect(within(said!).getByRole('link', { name: words.statement.toIt }).getAttribute('href')).toBe('#line-statement')
})

test.each([
  ['2025-11-19', true],
  ['2025-11-20', false],
])('[PUB16] a statement that was last read through on %s is due on 19 November 2026: %s', async (reviewedOn, isDue) => {
  const all = await loadWords('da')
  render(
    <WordsProvider value={all}>
      <StatementDue statement={{ ...aStatement, reviewedOn }} today="2026-11-19" />
    </WordsProvider>,
  )
  expect(screen.queryByText(words.statement.due, { exact: false }) !== null).toBe(isDue)
  expect(screen.queryByText(words.statement.missing, { exact: false })).toBe(null)
})

test('[PUB17] a statement begins empty, without a day or a judge, and is written by hand', async () => {
  const { user, settings } = await openLine()
  const statement = await part(words.fields.statement)
  await user.click(statement.getByRole('button', { name: words.statement.write }))
  for (const name of [words.statement.judge, words.statement.phone, words.statement.email])
    expect((statement.getByRole('textbox', { name }) as HTMLInputElement).value).toBe('')
  expect((statement.getByLabelText(words.statement.judgedOn) as HTMLInputElement).value).toBe('')
  type(statement.getByRole('textbox', { name: words.statement.judge }), 'Web-gruppen')
  type(statement.getByLabelText(words.statement.judgedOn), '2026-03-01')
  type(statement.getByLabelText(words.statement.reviewedOn), '2026-10-01')
  type(statement.getByRole('textbox', { name: words.statement.phone }), '12 34 56 78')
  type(statement.getByRole('textbox', { name: words.statement.email }), 'web@faxe.example')
  await user.click(statement.getByRole('button', { name: words.statement.addFault }))
  type(statement.getByRole('textbox', { name: `${words.statement.what} · Dansk` }), 'Kalenderen.')
  type(statement.getByRole('textbox', { name: `${words.statement.what} · English` }), 'The calendar.')
  expect(await faults()).toEqual([])
  await user.click(save())
  await screen.findByText('Gemt. De unges sider viser det efter få sekunder.')
  expect(settings().statement).toMatchObject({
    status: 'partly',
    judge: 'Web-gruppen',
    faults: [{ why: 'breaks', what: { da: 'Kalenderen.' } }],
  })
})

test('[PUB17] joint controllers come and go one by one, and what is changed is said in words', async () => {
  const { user } = await openLine()
  const joint = await part(words.fields.jointControllers)
  await user.click(joint.getByRole('button', { name: words.joint.add }))
  await user.click(joint.getByRole('button', { name: words.joint.add }))
  const names = joint.getAllByRole('textbox', { name: words.joint.name })
  type(names[0]!, 'Faxe Kommune')
  type(names[1]!, 'Ishøj Kommune')
  expect(changed().getByText('Ishøj Kommune')).toBeTruthy()
  await user.click(joint.getByRole('button', { name: words.joint.remove('Faxe Kommune') }))
  expect((joint.getByRole('textbox', { name: words.joint.name }) as HTMLInputElement).value).toBe('Ishøj Kommune')
})

test('[PUB17] a promise about the wait is chosen, and a number that is not taken is marked', async () => {
  const { user, refuse } = await openLine()
  const standard = await part(words.fields.standard)
  await user.click(standard.getByRole('checkbox', { name: words.standard.wait }))
  type(standard.getByRole('textbox', { name: words.standard.percent }), '101')
  await user.selectOptions(standard.getByRole('combobox'), '10')
  expect(changed().getByText(/101 \/ 100, inden for 10 minutter/)).toBeTruthy()
  refuse([{ field: 'standard', why: 'standard-percent' }])
  await user.click(save())
  expect(await standard.findByText('Skriv et tal fra 1 til 100.')).toBeTruthy()
  expect(standard.getByRole('textbox', { name: words.standard.percent }).getAttribute('aria-invalid')).toBe('true')
})

test('[PUB6] a colour that is hard to see says so as it is written, and the nearest is one press away', async () => {
  const { user, settings } = await openLine()
  const theme = await part(words.fields.theme)
  await user.click(theme.getByRole('radio', { name: words.theme.own }))
  const light = () => theme.getByRole('textbox', { name: words.theme.code('på lyse skærme') }) as HTMLInputElement
  type(light(), '#ffd400')
  const said = theme.getByText(
    /^På lyse skærme er kontrasten 1,\d+, og den skal være mindst 4,5\. Den nærmeste farve, der kan ses, er #[0-9a-f]{6}\.$/,
  )
  const nearest = /#[0-9a-f]{6}/.exec(said.textContent ?? '')?.[0] ?? ''
  expect(light().getAttribute('aria-invalid')).toBe('true')
  await user.click(theme.getByRole('button', { name: words.theme.take(nearest) }))
  expect(light().value).toBe(nearest)
  expect(theme.getAllByText(words.theme.good)).toHaveLength(2)
  await user.click(theme.getByRole('button', { name: words.theme.fit }))
  expect(await faults()).toEqual([])
  await user.click(save())
  await screen.findByText('Gemt. De unges sider viser det efter få sekunder.')
  expect(settings().theme?.light).toBe(nearest)
})

test('[PUB6] where the server refuses a colour, its sentence stands at the field', async () => {
  const { user, refuse } = await openLine()
  const theme = await part(words.fields.theme)
  await user.click(theme.getByRole('radio', { name: words.theme.own }))
  type(theme.getByRole('textbox', { name: words.theme.code('på lyse skærme') }), '#777777')
  refuse([{ field: 'theme', why: 'theme-weak', at: 'light 3.72 4.5 #696969' }])
  await user.click(save())
  expect((await theme.findAllByText(/3,72, og den skal være mindst 4,5\. .* #696969\./)).length).toBeGreaterThan(0)
})
