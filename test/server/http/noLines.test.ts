import { expect, onTestFinished, test } from 'vitest'
import { openAppHere } from '../../support/servers/serverPair.ts'

test('[INS2] a real installation without a line answers every page kindly, and none breaks', async () => {
  const { app, origin, output } = await openAppHere({ production: true, examples: false })
  onTestFinished(app.close)
  const seen = async (path: string) => {
    const answer = await fetch(origin + path, { redirect: 'manual' })
    return { status: answer.status, text: await answer.text() }
  }
  const front = await seen('/')
  expect(front.status).toBe(200)
  expect(front.text).toContain('Her er ingen chat endnu')
  expect(front.text).toContain('npm run coordinator')
  expect((await seen('/?lang=en')).text).toContain('There is no chat here yet')
  for (const path of ['/privacy', '/statistics', '/privacy?line=vejen', '/statistics?line=vejen', '/sign-in', '/health/ready'])
    expect((await seen(path)).status, path).toBe(200)
  for (const path of ['/a', '/v', '/rosters/vejen']) expect((await seen(path)).status, path).toBe(404)
  for (const path of ['/coordinator', '/counsellor']) expect((await seen(path)).status, path).toBe(303)
  expect(output()).not.toContain('bug')
})
