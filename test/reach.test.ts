import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'

// What the imports cannot show (house.test.ts looks at those): a value that is handed to a room may open another room.

const root = join(import.meta.dirname, '..')
const filesIn = (room: string) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(room, file))

/** Every node of a syntax tree. */
function* nodesIn(tree: unknown): Generator<Record<string, unknown>> {
  if (typeof tree !== 'object' || tree === null) return
  if ('type' in tree) yield { ...tree }
  for (const part of Object.values(tree)) yield* nodesIn(part)
}

/** What a node takes out of a value: by a dot, into a pattern, or by a text, which may stand in brackets or in a type. */
function takenBy(node: Record<string, unknown>): unknown[] {
  const { type, computed, property, properties, value } = node
  // The shapes are the parser's.
  if (type === 'MemberExpression' && !computed) return [(property as { name?: string }).name]
  if (type === 'ObjectPattern') return (properties as { key?: { name?: string } }[]).map(({ key }) => key?.name)
  if (type === 'TemplateElement') return [(value as { cooked: string }).cooked]
  return type === 'Literal' ? [value] : []
}

/** Which of these names a text takes out of any value. */
const taken = (text: string, names: string[]) =>
  [...nodesIn(parseSync('a.ts', text).program)].flatMap(takenBy).filter((name) => names.includes(String(name)))

const redis = ['live', 'ledger']
const takers = (rooms: string[], names: string[]) =>
  rooms.flatMap(filesIn).filter((file) => taken(readFileSync(join(root, file), 'utf8'), names).length > 0)

test('[HOU2] sockets, http and jobs take no Redis from the service', () => {
  expect(takers(['server/sockets', 'server/http', 'server/jobs'], redis)).toEqual([])
  // Others do, so that the look itself is known to work.
  expect(takers(['server/actions'], redis).length).toBeGreaterThan(50)
})

test.each([
  'service.live.tickets.find(conv)',
  'f(service?.ledger)',
  "service['live']",
  'service[`ledger`]',
  'const { now, live } = service',
  'const { ledger: kept, ...rest } = service',
  'export function open({ live }: Service) {}',
  "const { 'live': kept } = service",
  'const { deep: { live } } = { deep: service }',
  "type Part = Pick<Service, 'live' | 'now'>",
  "let kept: Service['ledger']",
])('[HOU2] it is seen in %s', (text) => expect(taken(text, redis)).toHaveLength(1))

test('[HOU3] only the rules look into the roles of a member of staff', () => {
  expect(takers(['server/actions', 'server/sockets', 'server/http'], ['roles'])).toEqual([])
  expect(takers(['server/domain'], ['roles'])).toEqual(['server/domain/staff.ts'])
})

/** Packages and parts of Node by which a program speaks to another machine. Of some, parts only listen or only know about addresses. */
const speaking: Record<string, string[]> = {
  'node:http': ['createServer'],
  'node:net': ['createServer', 'isIP', 'isIPv4', 'isIPv6', 'BlockList'],
  'node:https': [],
  'node:http2': [],
  'node:tls': [],
  'node:dgram': [],
  'node:dns': [],
  'node:dns/promises': [],
  undici: [],
  nodemailer: [],
}
const calls = ['fetch', 'WebSocket', 'EventSource']

/** What a text uses to speak outwards: an import of one of these, or a call of what is always there. */
function outward(text: string): string[] {
  return [...nodesIn(parseSync('a.ts', text).program)].flatMap((node) => {
    const { type, source, specifiers, importKind, callee } = node
    if ((type === 'CallExpression' || type === 'NewExpression') && calls.includes((callee as { name?: string }).name ?? ''))
      return [String(type)] // here and below the shapes are the parser's
    if (type === 'ImportExpression') return [(source as { value?: string }).value ?? ''].filter((name) => name in speaking)
    if (type !== 'ImportDeclaration' || importKind === 'type') return []
    const from = (source as { value: string }).value
    const used = (specifiers as { imported?: { name: string }; importKind?: string }[]).filter((one) => one.importKind !== 'type')
    return used.flatMap(({ imported }) => (from in speaking && !speaking[from]?.includes(imported?.name ?? '*') ? [from] : []))
  })
}

test('[ALE19] only the room of alerts speaks to other machines; the two Redis have rooms of their own', () => {
  const speakers = ['server', 'shared', 'seeds']
    .flatMap(filesIn)
    .filter((file) => outward(readFileSync(join(root, file), 'utf8')).length > 0)
  expect(speakers.sort()).toEqual(['server/alerts/lookUp.ts', 'server/alerts/mail.ts', 'server/alerts/post.ts'])
})

test.each([
  "import { request } from 'node:http'",
  "import https from 'node:https'",
  "import { connect, isIP } from 'node:net'",
  "const dns = await import('node:dns')",
  "await fetch('https://example.dk')",
  "new WebSocket('wss://example.dk')",
])('[ALE19] it is seen in %s', (text) => expect(outward(text)).toHaveLength(1))
