import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The secret in the data folder: for an installation without SERVER_SECRET, and for the passwords of Redis that the app starts. It is made
 * at the first start and only this account can read it. Two processes that start together get the same one.
 */
export function secretIn(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = join(dataDir, 'server.secret')
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, randomBytes(32).toString('base64url'), { mode: 0o600 })
  try {
    // Linking is atomic: no process can read half a secret.
    linkSync(mine, file)
  } catch {
    // The secret exists from an earlier start.
  } finally {
    rmSync(mine, { force: true })
  }
  return readFileSync(file, 'utf8').trim()
}
