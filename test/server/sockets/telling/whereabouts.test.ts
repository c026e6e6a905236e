import { expect, test, vi } from 'vitest'
import type { PresenceId } from '../../../../server/domain/presence.ts'
import { openConnectedPages } from '../../../../server/sockets/telling/connectedPages.ts'
import { openTell } from '../../../../server/sockets/telling/tell.ts'
import { openWhereabouts } from '../../../../server/sockets/telling/whereabouts.ts'

/** Looks that answer when the test says so. */
function lookingOut() {
  const looks: { id: PresenceId; found: PromiseWithResolvers<string | null> }[] = []
  let move = (_id: PresenceId | null) => {}
  const whereabouts = openWhereabouts(
    (id) => {
      const found = Promise.withResolvers<string | null>()
      looks.push({ id, found })
      return found.promise
    },
    (onMove) => {
      move = onMove
    },
  )
  const told: (string | null)[] = []
  const find = (id: PresenceId) => whereabouts.find(id, (at) => told.push(at))
  return { looks, told, find, move: (id: PresenceId | null) => move(id) }
}

test('[CON16] who holds a page is looked up once and remembered; those who ask meanwhile are answered in the order they asked', async () => {
  const { looks, told, find } = lookingOut()
  find('y:mira')
  find('y:mira')
  expect(looks).toHaveLength(1)
  looks[0]!.found.resolve('two')
  await vi.waitFor(() => expect(told).toEqual(['two', 'two']))
  find('y:mira')
  expect(told).toEqual(['two', 'two', 'two'])
  expect(looks).toHaveLength(1)
})

test('[CON17] whoever is said to have moved is looked up again, also if it is said while the look is under way; nobody and a failed look are not remembered', async () => {
  const { looks, told, find, move } = lookingOut()
  const answer = async (at: string | null) => {
    const before = told.length
    looks.at(-1)!.found.resolve(at)
    await vi.waitFor(() => expect(told.length).toBe(before + 1))
  }
  find('y:mira')
  await answer('two')
  move('y:mira')
  find('y:mira')
  expect(looks).toHaveLength(2)
  move('y:mira')
  await answer('two')
  find('y:mira')
  expect(looks).toHaveLength(3)
  await answer('three')
  move(null)
  find('y:mira')
  expect(looks).toHaveLength(4)
  await answer(null)
  find('y:mira')
  expect(looks).toHaveLength(5)
  looks[4]!.found.reject(new Error('away'))
  await vi.waitFor(() => expect(told).toEqual(['two', 'two', 'three', null, null]))
  find('y:mira')
  expect(looks).toHaveLength(6)
})

test('[CON18] mail for somebody who has just moved on is passed on once, and not sent round', async () => {
  const posted: unknown[] = []
  const whereIs = vi.fn(async (_id: PresenceId) => 'three' as string | null)
  const people = openConnectedPages()
  const { onMail } = openTell(people, {
    processId: 'two',
    whereabouts: { find: () => {}, known: () => null },
    whereIs,
    post: (to, mail) => posted.push([to, mail]),
  })
  const mail = { to: 'y:mira', notice: 'typing:seen', payload: { typing: true } }
  onMail(mail)
  await vi.waitFor(() => expect(posted).toEqual([['three', { ...mail, on: true }]]))
  onMail({ ...mail, on: true })
  whereIs.mockResolvedValue('two')
  onMail(mail)
  whereIs.mockResolvedValue(null)
  onMail(mail)
  await vi.waitFor(() => expect(whereIs).toHaveBeenCalledTimes(3))
  const heard: unknown[] = []
  people.enter('y:mira', { socketId: '1', page: 'p', emit: (...told) => heard.push(told), show() {}, disconnect() {} })
  onMail(mail)
  expect(heard).toEqual([['typing:seen', { typing: true }]])
  expect(posted).toHaveLength(1)
})

/** A voice that remembers what it is told to, with mail that is sent when the test says so. */
function speaking() {
  const at = new Map<PresenceId, string>()
  const posted: unknown[] = []
  let unsent = false
  const people = openConnectedPages()
  const { tell, onMail } = openTell(people, {
    processId: 'one',
    whereIs: async () => null,
    whereabouts: { known: (id) => at.get(id) ?? null, find: (id, then) => then(at.get(id) ?? null) },
    post: (to, mail) => {
      posted.push([to, mail])
      unsent = true
    },
    waits: () => unsent,
    noticeOf: ({ place }) => ({ place }),
  })
  const way = (conv: string, to: PresenceId | null) => tell.way?.(conv, to) ?? { elsewhere: 'no way', over() {} }
  return { at, people, tell, onMail, way, posted, sent: () => (unsent = false) }
}

test('[CON14] who gives a message its place tells it, if its reader is known to be at another process, and nothing before it is still to be told', () => {
  const { at, people, tell, way, sent } = speaking()
  const first = way('mira', null)
  expect(first.elsewhere).toBeNull()
  at.set('s:sam', 'two')
  // Placed behind the first, whose reader was not known.
  const second = way('mira', 's:sam')
  expect(second.elsewhere).toBeNull()
  expect(way('noor', 's:sam').elsewhere).toBe('two')
  first.over()
  expect(way('mira', 's:sam').elsewhere).toBeNull()
  const third = way('mira', 's:sam')
  for (const one of [second, third]) one.over()
  // One of those asked for above was never over.
  expect(way('mira', 's:sam').elsewhere).toBeNull()
  expect(way('lea', 's:sam').elsewhere).toBe('two')
  tell.counsellor('sam').emit('typing:seen', { conv: 'lea', typing: true })
  expect(way('lea2', 's:sam').elsewhere).toBeNull()
  sent()
  expect(way('lea3', 's:sam').elsewhere).toBe('two')
  at.set('s:sam', 'one')
  expect(way('lea4', 's:sam').elsewhere).toBeNull()
  at.set('s:sam', 'two')
  people.enter('s:sam', { socketId: '1', page: 'p', emit() {}, show() {}, disconnect() {} })
  expect(way('lea5', 's:sam').elsewhere).toBeNull()
})

test('[CON14] a message placed at another process is told here as its reader hears it', () => {
  const { people, onMail } = speaking()
  const heard: unknown[] = []
  people.enter('y:mira', { socketId: '1', page: 'p', emit: (...told) => heard.push(told), show() {}, disconnect() {} })
  onMail({ to: 'y:mira', conv: 'mira', mark: false, place: 7, at: 1, envelope: {} })
  expect(heard).toEqual([['envelope:new', { place: 7 }]])
})
