import { timingSafeEqual } from 'node:crypto'
import type { Desk } from '../desk.ts'

/** 22 letters are 128 random bits; with the mark a reference is as long as any token. */
const RANDOM = 22
const MARK = 21

/** A session's reference: random, and marked as ours, so that one that was made up is known for it without asking anybody. */
export function newReference(desk: Desk): string {
  const random = desk.newId()
  return random + markOf(desk, random)
}

/** Whether this server, or one with the same secret, has given it. It says nothing of whether it still counts. */
export function isReference(desk: Desk, reference: string): boolean {
  if (reference.length !== RANDOM + MARK) return false
  const mark = Buffer.from(reference.slice(RANDOM))
  const ours = Buffer.from(markOf(desk, reference.slice(0, RANDOM)))
  return mark.length === ours.length && timingSafeEqual(mark, ours)
}

const markOf = (desk: Desk, random: string): string => desk.mac(`session.${random}`).slice(0, MARK)
