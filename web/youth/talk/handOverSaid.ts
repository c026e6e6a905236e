import type { YouthWords } from '../../../shared/words/words.ts'
import { isolated } from '../../chat/isolated.ts'
import type { Newcomer } from '../visit/screen.ts'

/** Says what has happened, and asks the question that follows. */
export function handOverSaid(newcomer: Newcomer, talk: YouthWords['talk']): { lead: string; asks: string } {
  const { left } = newcomer
  const name = isolated(newcomer.name)
  const from = newcomer.from === null ? null : isolated(newcomer.from)
  const said =
    left === 'again'
      ? talk.handOverAgain(name)
      : from === null || left === 'same'
        ? talk.handOver(name)
        : talk.handOverFrom[left](from, name)
  const at = said.lastIndexOf('. ') + 1
  return { lead: said.slice(0, at), asks: said.slice(at).trim() }
}
