import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Log } from '../domain/loggedEvents.ts'

/** Thrown if Redis is missing and cannot be installed without asking. */
export class NoRedis extends Error {
  constructor() {
    super('Ungechat needs redis-server and cannot install it here by itself: install Redis 7 or newer, then start again.')
  }
}

/** The path of `redis-server`. If it is missing, the system's package manager installs it where that needs no question. Throws NoRedis. */
export function findOrInstallRedis(path: string, log: Log): string {
  const found = onPath('redis-server', path)
  if (found !== null) return found
  for (const { tool, mayUse, steps } of installers) {
    if (!mayUse() || onPath(tool, path) === null) continue
    log('redis-installing', { with: tool })
    // All steps but the last refresh the list of packages. If a refresh fails, the last step may still work.
    for (const step of steps) spawnSync(tool, step, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    const installed = onPath('redis-server', path)
    if (installed !== null) return installed
  }
  throw new NoRedis()
}

const installers = [
  {
    tool: 'apt-get',
    mayUse: () => process.getuid?.() === 0,
    steps: [
      ['update', '-q'],
      ['install', '-y', '-q', '--no-install-recommends', 'redis-server'],
    ],
  },
  { tool: 'brew', mayUse: () => true, steps: [['install', '--quiet', 'redis']] },
]

/** The file of a command on a PATH, or null. */
export function onPath(command: string, path: string): string | null {
  for (const folder of path.split(delimiter)) {
    const file = join(folder, command)
    try {
      accessSync(file, constants.X_OK)
      return file
    } catch {
      // Not in this folder.
    }
  }
  return null
}
