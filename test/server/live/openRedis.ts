import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Redis } from 'ioredis'
import { afterAll, beforeAll, vi } from 'vitest'
import { connectLive } from '../../../server/live/connect.ts'
import { liveKeys } from '../../../server/live/keys.ts'
import { openLive } from '../../../server/live/live.ts'

/** A Redis of this test file's own, on a socket, which it may kill. `open` gives a connection under a fresh prefix. */
export function ownRedis() {
  const folder = mkdtempSync(join(tmpdir(), 'live-'))
  const path = join(folder, 'redis.sock')
  const opened: Redis[] = []
  let server: ChildProcess

  const start = () => {
    server = spawn('redis-server', ['--port', '0', '--unixsocket', path, '--save', '', '--appendonly', 'no', '--dir', folder], {
      stdio: 'ignore',
    })
  }
  const stop = async () => {
    const over = new Promise((done) => server.once('exit', done))
    server.kill('SIGKILL')
    await over
  }
  const connection = async () => {
    const redis = await connectLive(path)
    opened.push(redis)
    return redis
  }
  const every = (is: (redis: Redis) => boolean) =>
    Promise.all(opened.map((redis) => vi.waitFor(() => is(redis) || Promise.reject(redis.status), 5000)))
  beforeAll(async () => {
    start()
    // The socket's file is there a moment before somebody listens on it.
    await vi.waitFor(
      () =>
        new Promise<void>((heard, nobody) => {
          const socket = connect(path, () => heard(void socket.destroy())).on('error', nobody)
        }),
      5000,
    )
  })
  afterAll(async () => {
    for (const redis of opened) redis.disconnect()
    await stop()
    rmSync(folder, { recursive: true })
  })
  return {
    connection,
    /** Killed and started again: everything in it is lost. */
    async lose() {
      await stop()
      // A connection that has not noticed yet still calls itself ready.
      await every((redis) => redis.status !== 'ready')
      start()
      await every((redis) => redis.status === 'ready')
    },
    async open(prefix: string = randomUUID()) {
      const redis = await connection()
      const keys = liveKeys(prefix)
      return { redis, keys, live: openLive(redis, keys) }
    },
  }
}
