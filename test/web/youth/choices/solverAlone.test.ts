import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtPages } from '../../../support/web.ts'

test('[ADM19] the worker that does the work for a place is built as one file: a plain worker can import nothing', async () => {
  const manifest = JSON.parse(readFileSync(join(await builtPages(), '.vite', 'manifest.json'), 'utf8'))
  expect(manifest['web/youth/solver.ts']).toMatchObject({ isEntry: true })
  expect(manifest['web/youth/solver.ts']).not.toHaveProperty('imports')
})
