import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type EmbeddedRedis, openEmbeddedRedis } from '../../../server/runtime/embeddedRedis.ts'
import { beganOf } from '../../../server/runtime/processes.ts'

/** Everything a test run leaves on the disk, in one place that git ignores. */
export const scratch = join(import.meta.dirname, '..', '..', '..', 'node_modules', '.cache', 'ungechat-test')

/** A pair of real Redis in a folder of its own, as the app itself starts them. */
export async function openRedisPair(): Promise<EmbeddedRedis & { dataDir: string }> {
  await mkdir(scratch, { recursive: true })
  const dataDir = mkdtempSync(join(scratch, `redis-${process.pid}-`))
  const pair = await openEmbeddedRedis(dataDir, process.env.PATH ?? '', () => {})
  return {
    ...pair,
    dataDir,
    async close() {
      await pair.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Stops the pairs of earlier runs that were killed: opening a folder again finds its leftovers, and closing takes them away. */
export async function stopOldPairs() {
  await mkdir(scratch, { recursive: true })
  for (const name of readdirSync(scratch)) {
    const pid = /^redis-(\d+)-/.exec(name)?.[1]
    if (pid === undefined || beganOf(Number(pid)) !== null) continue
    const dataDir = join(scratch, name)
    // Somebody else's run may be doing the same this moment: then it is done.
    await openEmbeddedRedis(dataDir, process.env.PATH ?? '', () => {})
      .then((pair) => pair.close())
      .catch(() => {})
    rmSync(dataDir, { recursive: true, force: true })
  }
}
