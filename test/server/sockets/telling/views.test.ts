import type { Socket } from 'socket.io'
import { expect, test, vi } from 'vitest'
import type { View } from '../../../../server/actions/service.ts'
import { openConnections } from '../../../../server/sockets/connections.ts'
import { openRunningWork } from '../../../../server/sockets/pace/runningWork.ts'
import { openConnectedPages } from '../../../../server/sockets/telling/connectedPages.ts'
import { openTell } from '../../../../server/sockets/telling/tell.ts'
import type { DeskView } from '../../../../shared/doors/counsellorView.ts'
import type { YouthView } from '../../../../shared/doors/youthView.ts'

const view = { phase: 'ended', conv: 'mira' } as YouthView // as much of each as shows which it is
const desk = { rev: 1 } as DeskView
const queue = { lines: [] }

/** The pages of a youth and a counsellor at process two, what each connection noted and sent, and what process two posts. */
function connected() {
  const people = openConnectedPages()
  const posted: unknown[] = []
  const { tell, onMail } = openTell(people, { processId: 'two', whereIs: async () => 'one', post: (to, mail) => posted.push([to, mail]) })
  const never = null as never // the service, which no page here asks
  const connections = openConnections(never, people, 'two', openRunningWork(), async () => {}, vi.fn())
  const noted: View[] = []
  const sent: unknown[] = []
  const over = { is: false }
  const socket = { id: '1', connected: true, emit: (...told: unknown[]) => sent.push(told) } as unknown as Socket // as much as a page uses
  const page = connections.pageOf(
    socket,
    (one) => noted.push(one),
    () => over.is,
  )
  people.enter('y:mira', page('p'))
  people.enter('s:sam', page('p'))
  return { tell, onMail, noted, sent, posted, over }
}

test('[CON7] each view that a page is told is noted, told here or by mail, and no other notice is', () => {
  const { tell, onMail, noted, sent, posted } = connected()
  tell.youth('mira').view(view)
  tell.youth('mira').emit('typing:seen', { typing: true })
  tell.counsellor('sam').desk(desk)
  tell.counsellor('sam').queue(queue)
  tell.counsellor('sam').emit('wraps:ready', { conv: 'mira' })
  const told = [
    { notice: 'youth:view', payload: view },
    { notice: 'desk:view', payload: desk },
    { notice: 'queue:view', payload: queue },
  ]
  expect(noted).toEqual(told)
  expect(sent).toEqual([
    ['youth:view', view],
    ['typing:seen', { typing: true }],
    ['desk:view', desk],
    ['queue:view', queue],
    ['wraps:ready', { conv: 'mira' }],
  ])
  onMail({ to: 'y:mira', ...told[0] })
  onMail({ to: 's:sam', ...told[1] })
  onMail({ to: 's:sam', ...told[2] })
  onMail({ to: 's:sam', notice: 'wraps:ready', payload: { conv: 'mira' } })
  expect(noted).toEqual([...told, ...told])
  expect(sent).toHaveLength(9)
  expect(posted).toEqual([])
})

test('[CON7] a view for a page at another process is posted and not noted here, and none is noted for a page that is over', async () => {
  const { tell, noted, sent, posted, over } = connected()
  tell.youth('noor').view(view)
  await vi.waitFor(() => expect(posted).toEqual([['one', { to: 'y:noor', notice: 'youth:view', payload: view }]]))
  over.is = true
  tell.counsellor('sam').desk(desk)
  tell.counsellor('sam').emit('wraps:ready', { conv: 'mira' })
  expect([noted, sent]).toEqual([[], []])
})
