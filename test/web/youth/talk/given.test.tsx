// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { HelpCard } from '../../../../shared/sealing/card.ts'
import type { Transcript } from '../../../../web/chat/transcript.ts'
import { draw } from '../draw.tsx'
import { aKeeper, aTranscript, METTE, someScreens } from '../someScreens.ts'

afterEach(cleanup)

type Text = Extract<Transcript['entries'][number], { kind: 'text' }>
const said = (place: number, text: string, part: Partial<Text> = {}): Text => ({
  kind: 'text',
  key: `k${place}`,
  from: METTE,
  mine: false,
  text,
  place,
  at: 1,
  mark: null,
  ...part,
})
const card = (id: string, ...ways: string[]): HelpCard => ({
  of: 'number',
  id,
  name: id,
  contacts: ways.map((one) => ({ way: one.split(' ')[0] as 'call', value: one.split(' ')[1] ?? '' })), // the ways above are written out
})
const linksIn = () => within(screen.getByRole('log')).queryAllByRole('link')

test('[DAN13] a number that a counsellor gives can be tapped, and stands in the page’s own list; nothing that is written is a link', () => {
  const entries = [
    said(1, 'Alarmcentralen', { card: card('112', 'call 112') }),
    said(2, 'BørneTelefonen', { card: card('boernetelefonen', 'call 999', 'link https://example.dk') }),
    said(3, 'ring 112, sms 1220, https://example.dk'),
    said(4, 'Nogen', { card: card('nobody-knows', 'call 12345678') }),
    said(5, 'Hus til Unge', {
      card: {
        of: 'bridge',
        id: 'own-hus',
        name: 'Hus til Unge',
        place: 'Storegade 1, https://example.dk',
        when: 'tirsdag',
        say: 'Ring 112',
      },
    }),
  ]
  draw(someScreens.chat!, { keeper: () => aKeeper({ ...aTranscript, entries }) })
  const ways = linksIn().map((link) => link.getAttribute('href'))
  expect(ways[0]).toBe('tel:112')
  expect(ways.slice(1).length).toBeGreaterThan(0)
  expect(ways.every((href) => /^(tel:112|(tel|sms):116111|https:\/\/(www\.)?bornetelefonen\.dk.*)$/.test(href ?? ''))).toBe(true)
  expect(ways.filter((href) => href === 'tel:112')).toHaveLength(1)
  expect(screen.getByRole('log').textContent).toMatch(/Tjekket/)
})
