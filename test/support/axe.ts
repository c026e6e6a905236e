import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const options: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
  // Only a rule that is still being tried, and that is not among ours, reads the style sheets once more.
  preload: { assets: ['media'] },
  // A frame without scripts never answers: axe would wait half a second for each, and find nothing in it.
  iframes: false,
}

/** What axe finds against WCAG 2.2 AA, one line each. Must be empty. */
export async function axe(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await read(page)
  return page.evaluate(look, options)
}

/** To read the program takes as long as to look with it. Sent like this, the browser keeps what it has read for the next page. */
async function read(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: source })
  await session.detach()
}

async function look(asked: RunOptions): Promise<string[]> {
  const readable = [...document.querySelectorAll('iframe')].filter(({ sandbox }) => sandbox.value !== 'allow-same-origin')
  if (readable.length > 0) return ['a frame runs scripts: axe must look into it, too']
  const { axe } = window as unknown as { axe: { run(of: Document, asked: RunOptions): Promise<AxeResults> } } // read just now
  const { violations } = await axe.run(document, asked)
  return violations.flatMap((v) =>
    v.nodes.map((node) => `${v.id}: ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  )
}
