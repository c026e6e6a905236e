import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const checkout = join(import.meta.dirname, '..', '..')
export const dist = join(checkout, 'web', 'dist')
/** The sources of the built pages. */
const sources = ['web', 'shared', 'seeds/practice', 'server/http/signIn.css', 'package-lock.json']

export class NotBuildable extends Error {
  constructor() {
    super('The pages could not be built; what is wrong stands above.')
  }
}

/** Builds the pages if they are missing or older than a source. Returns the milliseconds it took, or null if no build was needed. */
export async function buildIfStale(): Promise<number | null> {
  const built = changedAt(join(dist, '.vite', 'manifest.json'))
  if (built > Math.max(...sources.map((source) => youngest(join(checkout, source))))) return null
  const since = performance.now()
  // The build has its own process. So the server loads no bundler, and our NODE_ENV cannot make development pages.
  const vite = spawn(
    process.execPath,
    [join(checkout, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--config', 'web/vite.config.ts', '--logLevel', 'error'],
    { cwd: checkout, env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const [code] = await once(vite, 'exit')
  if (code !== 0) throw new NotBuildable()
  return Math.round(performance.now() - since)
}

function youngest(path: string): number {
  if (path === dist) return 0
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return changedAt(path)
  // The time of the folder itself changes when a file is removed.
  return Math.max(changedAt(path), ...readdirSync(path).map((name) => (name === 'dist' ? 0 : youngest(join(path, name)))))
}

const changedAt = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
