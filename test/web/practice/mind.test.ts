import fc from 'fast-check'
import { expect, test } from 'vitest'
import { personas } from '../../../seeds/practice/personas.ts'
import type { Persona } from '../../../shared/practice/persona.ts'
import { openMind } from '../../../web/practice/mind.ts'

const byId = (id: string): Persona => personas.find((one) => one.id === id)!
const words = [...new Set(personas.flatMap(({ answers, ending }) => [...answers.flatMap(({ on }) => on), ...ending.on]))]

test('[PRA15] whatever a counsellor writes, an invented youth answers, and never the same twice in a row', () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 4 }).map((some) => some.join(' '))
  fc.assert(
    fc.property(fc.constantFrom(...personas), fc.array(text, { minLength: 1, maxLength: 60 }), (persona, texts) => {
      const mind = openMind(persona)
      let before: string | null = null
      for (const one of texts) {
        const { says } = mind.hears(one)
        expect(says.length).toBeGreaterThan(0)
        const said = says.join('\n')
        expect(said).not.toBe(before)
        before = said
      }
    }),
    { numRuns: 300 },
  )
})

test('[PRA15] an answer to what was asked comes once, before the story goes on', () => {
  const mind = openMind(byId('shy'))
  expect(mind.hears('Hvor gammel er du?').says).toEqual(['13', 'jeg går i syvende'])
  expect(mind.hears('Hvor gammel?').says).toEqual(byId('shy').story[0])
  expect(mind.hears('…').says).toEqual(byId('shy').story[1])
})

test('[PRA15] a short word stands alone, and a long one also begins a longer one', () => {
  const asked = (text: string) => openMind(byId('in-danger')).hears(text).says
  expect(asked('Tænker du på at dø?')).toContain('jeg har tænkt på det hele ugen')
  expect(asked('Er døren lukket?')).not.toContain('jeg har tænkt på det hele ugen')
  expect(asked('Har du selvmordstanker?')).toContain('jeg har tænkt på det hele ugen')
})

test('[PRA16] the one in danger does not say it at first, and says it to a counsellor who asks', () => {
  const { inQueue, opening, story } = byId('in-danger')
  expect([...inQueue, ...opening].join(' ')).not.toMatch(/dø|selvmord|fare/)
  const mind = openMind(byId('in-danger'))
  for (let i = 0; i < 3; i++) expect(story).toContain(mind.hears('Fortæl.').says)
  expect(mind.hears('Tænker du på selvmord?').says).toContain('jeg har tænkt på det hele ugen')
})

test('[PRA16] no invented youth tells a way to harm oneself, or a name, a number or an address of a real place', () => {
  for (const { inQueue, opening, answers, story, small, silence, ending } of personas) {
    const all = [inQueue, opening, ...answers.flatMap(({ turns }) => turns), ...story, ...small, ...silence, ending.last].flat().join('\n')
    expect(all).not.toMatch(/pille|piller|kniv|barber|reb|hænge|tog(et)? |bro(en)? |pills|knife|rope|hang/i)
    expect(all).not.toMatch(/\d{4,}|@|www|https?:|aabenraa|faxe|ishøj|vallensbæk/i)
  }
})

test('[PRA16] every invented youth is told apart, by id and by name, in each language', () => {
  expect(new Set(personas.map(({ id }) => id)).size).toBe(personas.length)
  for (const lang of ['da', 'en'] as const) expect(new Set(personas.map(({ name }) => name[lang])).size).toBe(personas.length)
  for (const { small } of personas) expect(new Set(small.map((turn) => turn.join())).size).toBe(small.length)
})

test('[PRA15] after the end, who waits for the counsellor still answers', () => {
  const mind = openMind(byId('in-danger'))
  for (let i = 0; i < 5; i++) mind.hears('Fortæl.')
  expect(mind.hears('Er hun hos dig nu?')).toEqual({ says: byId('in-danger').ending.last, isLast: true })
  expect(mind.hears('Er hun hos dig nu?')).toMatchObject({ isLast: false })
})
