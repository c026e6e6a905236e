import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The flags of Node that `npm start` runs the server with, such as `--max-semi-space-size=8`. */
export function startFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')) as { scripts: { start: string } }
  return scripts.start.match(/--\S+/g) ?? []
}
