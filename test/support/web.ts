import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { buildIfStale, dist } from '../../server/runtime/webBuild.ts'
import { scratch } from './servers/redis.ts'

const LOCK_OLD_MS = 120_000

/** The real pages, built once however many test files ask at the same time. */
export async function builtPages(): Promise<string> {
  await oneAtATime('building', buildIfStale)
  return dist
}

/** Holds the workers of a run apart where they would make the same thing. */
export async function oneAtATime<T>(what: string, make: () => Promise<T>): Promise<T> {
  mkdirSync(scratch, { recursive: true })
  const lock = join(scratch, what)
  while (!take(lock)) await wait(100)
  try {
    return await make()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function take(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    // Left by a run that was killed while it was at it.
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - since > LOCK_OLD_MS) rmSync(lock, { recursive: true, force: true })
    return false
  }
}

const entries = [
  ...['web/arrival/main.ts', 'web/youth/main.tsx', 'web/youth/solver.ts', 'web/practice/main.ts'],
  ...['web/counsellor/main.tsx', 'web/coordinator/main.tsx'],
]

/** Pages that hold nothing: for tests of what is around them. */
export function emptyPages(): string {
  const folder = join(scratch, `empty-${process.pid}`)
  mkdirSync(join(folder, 'assets'), { recursive: true })
  mkdirSync(join(folder, '.vite'), { recursive: true })
  const manifest: Record<string, { file: string; css?: string[]; isEntry: boolean }> = {}
  for (const [i, source] of entries.entries()) {
    manifest[source] = { file: `assets/page-${i}.js`, css: [`assets/page-${i}.css`], isEntry: true }
    writeFileSync(join(folder, 'assets', `page-${i}.js`), `export const mount = () => ${i}\n`.padEnd(400, '/'))
    writeFileSync(join(folder, 'assets', `page-${i}.css`), 'body { margin: 0 }\n')
  }
  manifest['server/http/signIn.css'] = { file: 'assets/signIn.css', isEntry: true }
  writeFileSync(join(folder, 'assets', 'signIn.css'), 'main { margin: 1em }\n')
  writeFileSync(join(folder, '.vite', 'manifest.json'), JSON.stringify(manifest))
  return folder
}
