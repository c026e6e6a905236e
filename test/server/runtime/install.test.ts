import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { scratch } from '../../support/servers/redis.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** A checkout of ours in small: our `.npmrc` and our `start`, with one package that wants to run something when it is installed. */
function checkoutWithAScript(): { folder: string; ran: string; npm(...words: string[]): string } {
  mkdirSync(scratch, { recursive: true })
  const folder = mkdtempSync(join(scratch, 'install-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const ran = join(folder, 'the-script-ran')
  const put = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const run = `node -e "require('fs').writeFileSync('${ran}', '')"`
  put('wants/package.json', JSON.stringify({ name: 'wants', version: '1.0.0', scripts: { install: run, postinstall: run, prepare: run } }))
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }
  const start = scripts.start.replace(/ node .*server\/main\.ts$/, ' node -e "console.log(\'it starts\')"')
  put('package.json', JSON.stringify({ name: 'small', version: '1.0.0', dependencies: { wants: 'file:wants' }, scripts: { start } }))
  mkdirSync(join(folder, 'server/runtime'), { recursive: true })
  for (const name of ['.npmrc', 'server/runtime/ready.sh']) copyFileSync(join(root, name), join(folder, name))
  // The npm that runs these tests hands its own settings down; a new checkout has none.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')))
  const npm = (...words: string[]) => execFileSync('npm', words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env })
  npm('install', '--package-lock-only', '--offline')
  return { folder, ran, npm }
}

test('[RUN24] `npm start` in a new checkout installs, starts, and runs no script of a package', () => {
  const { folder, ran, npm } = checkoutWithAScript()
  expect(npm('start')).toContain('it starts')
  expect(existsSync(join(folder, 'node_modules', 'wants'))).toBe(true)
  expect(existsSync(ran)).toBe(false)
})

test('[RUN24] a plain `npm ci` runs none either', () => {
  const { folder, ran, npm } = checkoutWithAScript()
  npm('ci', '--offline')
  expect(existsSync(join(folder, 'node_modules', 'wants'))).toBe(true)
  expect(existsSync(ran)).toBe(false)
  // The script does run where our settings are not: this test would see it.
  rmSync(join(folder, '.npmrc'))
  npm('ci', '--offline')
  expect(existsSync(ran)).toBe(true)
})
