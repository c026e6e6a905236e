import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { toJSONSchema, type ZodType } from 'zod'
import { coordinatorDoor } from '../../shared/coordinator.ts'
import { counsellorDoor } from '../../shared/counsellor.ts'
import type { Door } from '../../shared/door.ts'
import { refusals } from '../../shared/outcome.ts'
import { PROTOCOL } from '../../shared/protocol.ts'
import { sealed } from '../../shared/sealed.ts'
import { youthDoor } from '../../shared/youth.ts'

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
  expect(PROTOCOL, `the doors have changed: set PROTOCOL in shared/protocol.ts to '${hash}'`).toBe(hash)
})
