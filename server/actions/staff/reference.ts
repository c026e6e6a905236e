import { timingSafeEqual } from 'node:crypto'
import type { Service } from '../service.ts'

/** 22 letters are 128 random bits. With the mark, a reference is as long as any token. */
const RANDOM = 22
const MARK = 21

/** A session's reference: random, and marked as ours, so that an invented one is recognised without asking Redis. */
export function newReference(service: Service): string {
  const random = service.newId()
  return random + markOf(service, random)
}

/** Whether this server, or one with the same secret, made the reference. It does not say whether the session still counts. */
export function isReference(service: Service, reference: string): boolean {
  if (reference.length !== RANDOM + MARK) return false
  const mark = Buffer.from(reference.slice(RANDOM))
  const ours = Buffer.from(markOf(service, reference.slice(0, RANDOM)))
  return mark.length === ours.length && timingSafeEqual(mark, ours)
}

const markOf = (service: Service, random: string): string => service.mac(`session.${random}`).slice(0, MARK)
