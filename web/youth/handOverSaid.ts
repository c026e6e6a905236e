import type { YouthWords } from '../../shared/words/words.ts'
import type { Newcomer } from './screen.ts'

/** What has happened, and the question that it leads to. */
export function handOverSaid({ name, from, left }: Newcomer, talk: YouthWords['talk']): { lead: string; asks: string } {
  const said = left === 'again' ? talk.handOverAgain(name) : from === null ? talk.handOver(name) : talk.handOverFrom[left](from, name)
  const at = said.lastIndexOf('. ') + 1
  return { lead: said.slice(0, at), asks: said.slice(at).trim() }
}
