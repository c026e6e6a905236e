import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { startFlags } from '../../support/servers/startFlags.ts'

type Service = {
  networks: string[]
  image: string
  ports?: string[]
  pids_limit: number
  mem_limit: string
  cpus: number
  read_only: boolean
  cap_drop: string[]
  volumes?: string[]
}
const file = (name: string) => readFileSync(join(import.meta.dirname, '..', '..', '..', name), 'utf8')
const compose = parse(file('docker-compose.yml'), { merge: true }) as {
  services: Record<string, Service>
  networks: Record<string, { internal?: boolean } | null>
} // our own file, in the shape that compose takes
const { services, networks } = compose
const share = (a: string, b: string) => services[a]?.networks.filter((name) => services[b]?.networks.includes(name))

test('[RUN25] the proxy reaches no Redis, and neither Redis reaches the other or the world', () => {
  expect(share('proxy', 'live')).toEqual([])
  expect(share('proxy', 'ledger')).toEqual([])
  expect(share('live', 'ledger')).toEqual([])
  for (const redis of ['live', 'ledger']) {
    expect(services[redis]?.networks.every((name) => networks[name]?.internal)).toBe(true)
    expect(services[redis]?.ports).toBeUndefined()
    expect(share('app-1', redis)).toHaveLength(1)
  }
  expect(share('app-1', 'proxy')).toHaveLength(1)
})

test('[RUN25] only what shares the trusted range with the apps may say whose address it forwards', () => {
  const trusted = Object.entries(services).filter(([, { networks: of }]) => of.includes('edge'))
  expect(trusted.map(([name]) => name).sort()).toEqual(['app-1', 'app-2', 'proxy'])
})

test.each(Object.entries(services))(
  '[RUN25] %s has limits of memory, processor and processes, and no capability it does not name',
  (_, service) => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] })
    expect(service.mem_limit).toMatch(/^\d+[mg]$/)
    expect(service.cpus).toBeGreaterThan(0)
    expect(service.pids_limit).toBeGreaterThan(0)
  },
)

test('[RUN25] every image can be pinned by its digest from .env', () => {
  const named = file('.env.example')
  for (const name of ['NODE_IMAGE', 'REDIS_IMAGE', 'CADDY_IMAGE']) {
    expect(named).toMatch(new RegExp(`^${name}=`, 'm'))
    expect(file('docker-compose.yml')).toContain(`\${${name}:-`)
  }
  expect(file('Dockerfile').match(/^FROM (?!\$\{NODE_IMAGE\})/gm)).toBeNull()
})

test('[RUN26] the image starts the server with the very flags of `npm start`, which hold the heap near to what is in use', () => {
  const started = /^CMD (\[.*server\/main\.ts"\])$/m.exec(file('Dockerfile'))?.[1] ?? '[]'
  expect(JSON.parse(started)).toEqual(['node', ...startFlags(), 'server/main.ts'])
  expect(startFlags()).toHaveLength(2)
})
