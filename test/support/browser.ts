import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { onPath } from '../../server/runtime/installRedis.ts'
import { scratch } from './servers/redis.ts'
import { oneAtATime } from './web.ts'

const pictures = join(import.meta.dirname, '..', 'stories', 'pictures')

/** The two screens everything is looked at on before it is called done. */
export const screens = {
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  desk: { viewport: { width: 1440, height: 900 } },
} satisfies Record<string, BrowserContextOptions>

const args = [
  // A container's root has no sandbox to give; everywhere else there is one, and it stays.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const openBrowser = async (): Promise<Browser> => chromium.launch({ executablePath: await browserPath(), args })

let kept: Promise<Browser> | undefined

/** The browser of this worker, for one file after another. It ends with the worker. Whoever opens pages in it closes them. */
export function keptBrowser(): Promise<Browser> {
  kept ??= openBrowser().then((browser) =>
    browser.on('disconnected', () => {
      kept = undefined
    }),
  )
  return kept
}

/** A browser that keeps its profile in a folder, to look afterwards for what must not be in it. */
export const openProfile = async (folder: string, options: BrowserContextOptions = {}): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { executablePath: await browserPath(), args, ...options })

/** `CHROMIUM`, a Chromium of the system's, or the one that comes as a package. */
export async function browserPath(): Promise<string> {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  // The headless shell draws no window and needs a fifth less of the processor.
  for (const command of ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const found = onPath(command, process.env.PATH ?? '')
    if (found !== null) return found
  }
  return oneAtATime('unpacking', packedBrowser)
}

async function packedBrowser(): Promise<string> {
  // It unpacks itself under TMPDIR, brings its own libraries when told that it runs in the cloud, and must not meet another version's.
  const folder = join(scratch, '..', 'chromium')
  mkdirSync(folder, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    return await packed.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

export type Watched = {
  page: Page
  /** Errors on the console, uncaught exceptions, and requests that left our own origins. Must be empty. */
  complaints(): string[]
}

/** A page in a context of its own, whose console and requests are watched. */
export async function openPage(browser: Browser, options: BrowserContextOptions = screens.desk): Promise<Watched> {
  const context = await browser.newContext({ locale: 'da-DK', ...options })
  return watch(await context.newPage())
}

export function watch(page: Page): Watched {
  const said: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (!['data:', 'blob:', 'about:'].includes(protocol) && !['localhost', '127.0.0.1'].includes(hostname))
      said.push(`request to ${hostname}`)
  })
  return { page, complaints: () => [...said] }
}

/** With `PICTURES=1`, keeps a picture of a screen under test/stories/pictures/. No test looks at them, and each takes as long as half a look with axe. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.PICTURES) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}
