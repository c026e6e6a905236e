import { expect, test, vi } from 'vitest'
import { rememberedGuesses, signIn } from '../../../server/actions/staff/signIn.ts'
import { spans } from '../../../server/domain/time/spans.ts'
import { openEntrance } from '../../../server/entrance.ts'
import { bytes, openService } from '../../support/service.ts'

test('[PRI25] names that were tried, and from where, are forgotten by the entrance, though nobody tries again', async () => {
  const { service } = await openService()
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  let at = service.now()
  const entrance = openEntrance({ secret: 'a secret', work: undefined, spans, now: () => at })
  try {
    await signIn(service, 'a password typed where the name goes', 'not the password at all', bytes(8))
    expect(entrance.admission.isFirstVisit(entrance.placeOf('192.0.2.1'), 'a')).toBe(true)
    expect([rememberedGuesses() > 0, entrance.admission.size()]).toEqual([true, 1])
    at += 24 * 3600_000
    vi.advanceTimersByTime(60_000)
    expect([rememberedGuesses(), entrance.admission.size()]).toEqual([0, 0])
  } finally {
    entrance.close()
    vi.useRealTimers()
  }
})
