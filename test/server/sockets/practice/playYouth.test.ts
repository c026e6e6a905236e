import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { personas } from '../../../../seeds/practice/personas.ts'
import type { Persona, PlayState } from '../../../../shared/practice/persona.ts'
import { type Played, playYouth } from '../../../../web/practice/playYouth.ts'
import { solveHere } from '../../../../web/practice/solveHere.ts'
import { factsIn } from '../../../support/factsIn.ts'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { answered, closeWires } from '../../../support/wire.ts'
import { type CounsellorPage, counsellorAt, LINE } from '../people.ts'

let here: AppHere
beforeAll(async () => {
  here = await openAppHere()
})
const came: Played[] = []
afterEach(async () => {
  for (const youth of came.splice(0)) await youth.leave()
  closeWires()
})
afterAll(() => here?.app.close())

const byId = (id: string): Persona => personas.find((one) => one.id === id)!
const rootKey = async () => factsIn(await (await fetch(`${here.origin}/u`)).text()).rootPublicKey

/** A counsellor in a shift of practice, and an invented youth who is called. */
async function practise(persona: Persona, nth: number) {
  const person = (await here.counsellors())[nth]!
  const counsellor = await counsellorAt(here.origin, await here.cookieOf(person))
  await counsellor.open()
  answered(await counsellor.wire().ask('duty:start', { seats: 2, lines: [LINE], practice: true }))
  const given = answered(await counsellor.wire().ask('practice:pass', { line: LINE }))
  const stood: PlayState[] = []
  const youth = playYouth(
    persona,
    { origin: here.origin, rootPublicKey: await rootKey(), given, solve: solveHere },
    { speed: 400, changed: (standing) => stood.push(standing) },
  )
  came.push(youth)
  const { rings } = await counsellor.wire().hears('desk:view', (view) => view.rings.length > 0)
  const { conv, line } = rings[0]!
  await counsellor.accept(conv)
  await counsellor.begin(conv)
  return { counsellor, youth, conv, line, stood, given }
}
const reads = (counsellor: CounsellorPage, conv: string, text: string) =>
  expect
    .poll(
      async () => {
        await counsellor.readOn(conv)
        return counsellor.read(conv).texts()
      },
      // A page reads its transcript sixty times a minute at most.
      { interval: 500 },
    )
    .toContain(text)

test('[PRA14] an invented youth rings, talks under the seal and ends the talk, all over the doors of a real one', async () => {
  const { counsellor, youth, conv, line, stood, given } = await practise(byId('shy'), 0)
  expect(line).toBe(given.line)
  await reads(counsellor, conv, 'undskyld hvis det er forkert at jeg skriver her')
  await counsellor.say(conv, 'Det er godt, du skriver.')
  await reads(counsellor, conv, 'okay')
  await counsellor.say(conv, 'Hvordan går det i skolen?')
  await reads(counsellor, conv, 'det er mest i pauserne')
  await counsellor.say(conv, 'Har du fortalt det til en voksen?')
  await reads(counsellor, conv, 'mor bliver bare ked af det')
  await counsellor.say(conv, 'Pas på dig selv, og hav det godt.')
  expect(await youth.over).toBe('over')
  expect(stood).toEqual(['waiting', 'talking', 'over'])
  const view = await counsellor.wire().hears('desk:view', ({ owed }) => owed.length > 0)
  expect(view.owed).toMatchObject([{ conv, line, endedBy: 'youth' }])
})

test('[PRA14] the one who vanishes leaves a talk that her counsellor has to end', async () => {
  const { counsellor, youth, conv } = await practise(byId('vanishes'), 1)
  await expect
    .poll(
      async () => {
        if (youth.standing() === 'talking') await counsellor.say(conv, 'Hvad sker der?')
        return youth.standing()
      },
      { interval: 700, timeout: 15_000 },
    )
    .toBe('over')
  await counsellor.wire().hears('desk:view', ({ conversations }) => conversations.some((talk) => talk.youthPresence === 'away'))
  answered(await counsellor.wire().ask('conversation:end', { conv }))
})

test('[PRA1] without a pass that holds, an invented youth finds no place', async () => {
  const persona = byId('shy')
  const forged = { line: `practice.${LINE}`, pass: `${Date.now() + 60_000}.${'a'.repeat(43)}` }
  const youth = playYouth(persona, { origin: here.origin, rootPublicKey: await rootKey(), given: forged, solve: solveHere }, { speed: 400 })
  expect(await youth.over).toBe('failed')
})
