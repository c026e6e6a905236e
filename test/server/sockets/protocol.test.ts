import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { toJSONSchema, type ZodType } from 'zod'
import { coordinatorDoor } from '../../../shared/doors/coordinator.ts'
import { counsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { Door } from '../../../shared/doors/door.ts'
import { PROTOCOL } from '../../../shared/doors/protocol.ts'
import { youthDoor } from '../../../shared/doors/youth.ts'
import { refusals } from '../../../shared/outcome.ts'
import { sealed } from '../../../shared/sealing/sealed.ts'

/** A mini schema is one of zod's own; its type is narrower. */
const schemaOf = (schema: unknown) => toJSONSchema(schema as ZodType, { io: 'input' })

const described = (door: Door) => ({
  requests: Object.entries(door.requests).map(([name, { payload, reply }]) => [name, schemaOf(payload), schemaOf(reply)]),
  notices: Object.entries(door.notices).map(([name, payload]) => [name, schemaOf(payload)]),
})

test('[DR15] the protocol version is the hash of the doors and of what is sealed: whoever changes the wire changes it', () => {
  const doors = [youthDoor, counsellorDoor, coordinatorDoor].map(described)
  const hash = createHash('sha256')
    .update(JSON.stringify({ doors, refusals, sealed: schemaOf(sealed) }))
    .digest('hex')
    .slice(0, 16)
  expect(PROTOCOL, `the doors have changed: set PROTOCOL in shared/doors/protocol.ts to '${hash}'`).toBe(hash)
})
