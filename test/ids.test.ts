import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTranscript } from '../server/actions/conversation/readTranscript.ts'
import { readWraps } from '../server/actions/conversation/readWraps.ts'
import { acuteSeen, setAcute } from '../server/actions/conversation/setAcute.ts'
import { takeFromQueue } from '../server/actions/queue/takeFromQueue.ts'
import { acceptRing } from '../server/actions/seating/acceptRing.ts'
import { isAlone } from '../server/actions/seating/isAlone.ts'
import { ringOne } from '../server/actions/seating/ringOne.ts'
import type { Service } from '../server/actions/service.ts'
import { staffHere, youthHere } from '../server/domain/presence.ts'
import type { YouthView } from '../shared/doors/youthView.ts'
import type { ConvId, FormNumber, Kid, LineId, PageId, PersonId, RingId } from '../shared/ids.ts'

const root = join(import.meta.dirname, '..')
const sources = ['shared', 'server', 'web', 'seeds']
  .flatMap((top) => readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map((file) => join(top, file)))
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('web/dist'))
const filesWith = (pattern: RegExp) => sources.filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')))

type Ids = { conv: ConvId; person: PersonId; line: LineId; kid: Kid; ring: RingId; page: PageId; form: FormNumber }

/** The compiler is the test: it refuses each of these calls, and would refuse an expectation that nothing meets. None of them runs. */
const swapped = (service: Service, { conv, person, line, kid, ring, page, form }: Ids, view: YouthView & { phase: 'waiting' }) => [
  // @ts-expect-error
  () => setAcute(service, conv, person, true),
  // @ts-expect-error
  () => acuteSeen(service, conv, person),
  // @ts-expect-error
  () => isAlone(service, conv, person),
  // @ts-expect-error
  () => ringOne(service, person, conv),
  // @ts-expect-error
  () => takeFromQueue(service, line, person, conv),
  // @ts-expect-error
  () => acceptRing(service, person, ring, conv),
  // @ts-expect-error
  () => readWraps(service, kid, conv),
  // @ts-expect-error
  () => readTranscript(service, form, 0),
  // @ts-expect-error
  () => service.live.tickets.find(person),
  // @ts-expect-error
  () => service.ledger.staff.find(conv),
  // @ts-expect-error
  () => service.ledger.lines.find(page),
  // @ts-expect-error a view tells what a door's schema calls the line, and that is no conversation
  () => service.live.tickets.find(view.line),
  // @ts-expect-error a talk's deadline is not a person's
  () => service.later('silence', person, 0),
  // @ts-expect-error
  () => service.later('rest', conv, 0),
  // @ts-expect-error
  () => service.tell.youth(person),
  // @ts-expect-error
  () => youthHere(person),
  // @ts-expect-error
  () => staffHere(conv),
  // @ts-expect-error neither is anybody's presence by itself
  () => service.live.presence.pageOf(conv),
  // @ts-expect-error
  () => service.live.presence.pageOf(person),
  // @ts-expect-error
  () => service.live.tickets.find(youthHere(conv)),
  // @ts-expect-error
  () => service.ledger.staff.find(staffHere(person)),
  // @ts-expect-error only the maker makes one
  () => service.live.presence.pageOf(`y:${conv}`),
]

test('[HOU12] ids in the wrong order do not compile', () => {
  const right = (service: Service, { conv, person, line }: Ids) => [
    () => setAcute(service, person, conv, true),
    () => takeFromQueue(service, person, line, conv),
    () => service.live.presence.pageOf(youthHere(conv)),
    // Plain text fits, so that what Redis answers and what a test writes needs no cast.
    () => isAlone(service, 'mette', 'conv'),
  ]
  expect([swapped, right]).toHaveLength(2)
})

/** Here a line is its name or a line of text. */
const linesOfText =
  /^(shared\/words\/|server\/log\.ts|server\/ledger\/backup\/backupFile\.ts|shared\/report\/reportDoc\.ts|web\/coordinator\/figures\/(PrintedTitle|DayColumns)\.tsx)/

test('[HOU13] no id is declared as plain text, and one file writes the ids of connected people', () => {
  expect(filesWith(/\b(conv|person|lineId|kid|ring|ringId)\??: (string\b|null \| string)|\b(convs|persons)\??: string\[\]/)).toEqual([])
  expect(filesWith(/\bline\??: (string\b|null \| string)/).filter((file) => !linesOfText.test(file))).toEqual([])
  expect(filesWith(/`[ys]:\$\{|'[ys]:'/)).toEqual(['server/domain/presence.ts'])
})
