import { expect, test } from 'vitest'
import { returnConversation } from '../../../../server/actions/conversation/returnConversation.ts'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { anotherCounsellor } from '../../../../server/actions/seating/anotherCounsellor.ts'
import { hideYouth } from '../../../../server/actions/youth/changeYouth.ts'
import { resumeYouth } from '../../../../server/actions/youth/resumeYouth.ts'
import { seeYouth } from '../../../../server/actions/youth/tellYouth.ts'
import { staffHere } from '../../../../server/domain/presence.ts'
import { markOfDesk } from '../../../../server/domain/seating/marks.ts'
import { PROTOCOL } from '../../../../shared/doors/protocol.ts'
import { joined, onDuty, seated } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'

async function talking() {
  const opened = await openService()
  const counsellor = await onDuty(opened.service)
  const youth = await joined(opened.service, { choices: { age: '21-25' } })
  await seated(opened.service, counsellor, youth.conv)
  return { ...opened, counsellor, youth, conv: youth.conv }
}

test('[PRI14] the desk is told whether a youth covered the screen, it covered itself, or the page was loaded anew', async () => {
  const { service, counsellor, conv } = await talking()
  const told = async () => {
    const view = (await seeDesk(service, counsellor.person))!
    // What is told is what the look for lost words compares it with.
    expect(await service.live.marks([staffHere(counsellor.person)])).toEqual([markOfDesk(view)])
    return view.conversations[0]!.youthPresence
  }
  expect(await told()).toBe('here')
  await hideYouth(service, conv, true, 'reload')
  expect(await told()).toBe('reloaded')
  await hideYouth(service, conv, false)
  expect(await told()).toBe('here')
  await hideYouth(service, conv, true, 'view')
  expect(await told()).toBe('unseen')
  await hideYouth(service, conv, true, 'reload')
  expect(await told()).toBe('reloaded')
  await hideYouth(service, conv, true)
  expect(await told()).toBe('hidden')
  // A reload beneath a cover of the youth's own hand takes nothing of that back.
  await hideYouth(service, conv, true, 'reload')
  expect(await told()).toBe('hidden')
})

test('[ARR27] a page that was loaded anew is told what was chosen before', async () => {
  const { service, youth, conv } = await talking()
  const back = await resumeYouth(service, { protocol: PROTOCOL, conv, token: youth.token, page: bytes(16), gen: 0 })
  expect(back).toMatchObject({ ok: true, value: { choices: { age: '21-25' } } })
})

test('[TAL31] back in the queue a page knows from the server whether the youth asked for somebody else', async () => {
  const { service, conv } = await talking()
  await anotherCounsellor(service, conv, bytes(16))
  expect(await seeYouth(service, conv)).toMatchObject({ phase: 'waiting', wished: true })
  const given = await talking()
  await returnConversation(given.service, given.counsellor.person, given.conv)
  const view = await seeYouth(given.service, given.conv)
  expect(view).toMatchObject({ phase: 'waiting' })
  expect(view && 'wished' in view).toBe(false)
})
