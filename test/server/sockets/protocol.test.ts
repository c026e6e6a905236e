import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { toJSONSchema, type ZodType } from 'zod'
import { coordinatorDoor } from '../../../shared/doors/coordinator.ts'
import { counsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { Door } from '../../../shared/doors/door.ts'
import { PROTOCOL } from '../../../shared/doors/protocol.ts'
import { youthDoor } from '../../../shared/doors/youth.ts'
import { refusals } from '../../../shared/outcome.ts'
import { enrolBytes } from '../../../shared/sealing/enrolBytes.ts'
import { roster } from '../../../shared/sealing/keys.ts'
import { rosterBytes } from '../../../shared/sealing/rosterBytes.ts'
import { sealed } from '../../../shared/sealing/sealed.ts'
import { toB64 } from '../../../shared/sealing/tuple.ts'
import { offerBytes } from '../../../web/cipher/keys/keyOffer.ts'

/** A mini schema is one of zod's own; its type is narrower. */
const schemaOf = (schema: unknown) => toJSONSchema(schema as ZodType, { io: 'input' })

const described = (door: Door) => ({
  requests: Object.entries(door.requests).map(([name, { payload, reply }]) => [name, schemaOf(payload), schemaOf(reply)]),
  notices: Object.entries(door.notices).map(([name, payload]) => [name, schemaOf(payload)]),
})

/** What is signed, over texts that stand for themselves: a part that is added, left out or moved gives other bytes. */
const signed = [
  enrolBytes({ challenge: 'challenge', person: 'person', page: 'page', pub: 'pub' }),
  rosterBytes({
    ...{ line: 'line', serial: 1, notBefore: 2, notAfter: 3 },
    staff: [{ kid: 'kid', pub: 'pub', person: 'person', name: 'name', title: 'title', notAfter: 4 }],
  }),
  offerBytes({
    ...{ conv: 'conv', line: 'line', youthPub: 'youthPub', staffKid: 'staffKid', purpose: 'seat', epoch: 1 },
    ...{ challenge: 'challenge', kem: 'kem' },
  }),
].map(toB64)

test('[DOO1] the protocol version is the hash of the doors and of what is sealed and signed: whoever changes the wire changes it', () => {
  const doors = [youthDoor, counsellorDoor, coordinatorDoor].map(described)
  const hash = createHash('sha256')
    .update(JSON.stringify({ doors, refusals, sealed: schemaOf(sealed), roster: schemaOf(roster), signed }))
    .digest('hex')
    .slice(0, 16)
  expect(PROTOCOL, `the wire has changed: set PROTOCOL in shared/doors/protocol.ts to '${hash}'`).toBe(hash)
})
