// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest'
import type { Lang } from '../../../../shared/lang.ts'
import { takeMoving } from '../../../../shared/moving.ts'
import { NOW } from '../../cipher/stage.ts'
import { queued, stage } from '../waiting/queuedYouth.ts'

beforeEach(() => sessionStorage.clear())

const speaking = (lang: Lang) => ({ now: () => lang, subscribe: () => () => undefined })

test('[WOR11] the language to write in is the page’s own, also when the page changes it on the way', async () => {
  for (const [first, then, asked] of [
    ['en', null, 'en'],
    ['da', 'en', 'en'],
    ['en', 'da', 'da'],
  ] as const) {
    sessionStorage.clear()
    const s = await stage()
    const { talk, world } = s.door.page(s.root.pub, sessionStorage)
    world.shell.facts = { ...world.shell.facts, lang: first }
    talk.begin(false, 'Ravn')
    if (then) world.shell.speech = speaking(then)
    await talk.join()
    await vi.waitFor(() => expect(talk.snapshot().at).toBe('waiting'))
    expect(s.door.last('queue:join').choices).toEqual({ lang: asked })
  }
})

test('[WOR11] a page whose language was changed in the queue leads on in that language, and the next place is asked for in it', async () => {
  const { talk, world, went } = await queued()
  world.shell.speech = speaking('en')
  await talk.moveTo({ line: 'faxe', path: '/f' })
  expect(went).toEqual(['/f?lang=en'])
  expect(takeMoving(sessionStorage, 'faxe', NOW)?.chosen?.choices).toMatchObject({ lang: 'en', topic: 'family' })
})
