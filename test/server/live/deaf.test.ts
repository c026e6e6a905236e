import { expect, inject, onTestFinished, test } from 'vitest'
import { connectLive } from '../../../server/live/connect.ts'
import { openCutLine } from '../../support/servers/cutLine.ts'

test('[LIV8] a connection that is up but hears nothing is given up, and a new one taken', async () => {
  const line = await openCutLine(inject('liveUrl'))
  const redis = await connectLive(line.url, 300)
  onTestFinished(async () => {
    redis.disconnect()
    await line.close()
  })
  line.deafen()
  expect(await redis.ping()).toBe('PONG')
})
