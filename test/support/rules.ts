import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '..', 'rules')
export const rulesFile = join(import.meta.dirname, '..', 'RULES.md')

/** The specification: every part of `test/rules/`, by name, one after the other. */
export function assembledRules(): string {
  const parts = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim().replace(/^#/gm, '##'))
  return [
    '# What the system does, in numbered sentences',
    'Each has a test whose title begins with its name, and the name begins like its part: SEA1 is in `seating.md`.',
    'Those marked (long) are proved by `npm run test:long` alone. Put together from `test/rules/` by `npm run rules`; change the parts.',
    ...parts,
    '',
  ].join('\n\n')
}

if (import.meta.main) writeFileSync(rulesFile, assembledRules())
