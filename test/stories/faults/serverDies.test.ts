import { expect, test } from 'vitest'
import { startServer, type TestServer } from '../../support/servers/server.ts'
import { type CounsellorPage, openCounsellor, openYouth, type YouthPage } from '../people.ts'
import { seen } from '../seen.ts'
import { openStageOfProcesses } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStageOfProcesses(() => ({ spans: { placesMs: 500 } }))
const { chat, connection, staff } = pages.da

/** `kill -9`, both write on meanwhile, and the same server comes back at its address. */
async function dies(server: TestServer, youth: YouthPage, counsellor: CounsellorPage, round: string): Promise<TestServer> {
  await youth.say(`ung før ${round}`)
  await counsellor.say(`rådgiver før ${round}`)
  await server.kill()
  await youth.say(`ung under ${round}`)
  await counsellor.say(`rådgiver under ${round}`)
  const lost = round === 'ungs' ? youth.reads(connection.lost) : counsellor.reads(staff.connectionLost)
  await lost
  if (round === 'ungs') await seen(youth.page, 'youth-reconnecting-phone')
  else await seen(counsellor.page, 'counsellor-reconnecting-desk')
  const again = await startServer({ installation: server.installation, port: server.port, spans: { placesMs: 500 } })
  await youth.sees(`rådgiver under ${round}`)
  await counsellor.sees(`ung under ${round}`)
  return again
}

test('[FAU18] a server killed in the middle of a talk: both come back to it, and nothing is lost or doubled', {
  timeout: 90_000,
}, async () => {
  const { one, two, browser } = stage
  const counsellor = await openCounsellor(browser, two)
  await counsellor.onDuty()
  const youth = await openYouth(browser, one)
  await youth.join()
  await youth.say('Først')
  await counsellor.accept()
  await counsellor.sees('Først')
  await youth.chatting()

  stage.one = await dies(one, youth, counsellor, 'ungs')
  stage.two = await dies(two, youth, counsellor, 'rådgivers')
  await youth.say('Til sidst')
  await counsellor.sees('Til sidst')
  await youth.page.getByText(chat.read, { exact: true }).waitFor()

  const rounds = ['ungs', 'rådgivers'].flatMap((round) => [
    `ung før ${round}`,
    `rådgiver før ${round}`,
    `ung under ${round}`,
    `rådgiver under ${round}`,
  ])
  const both = await Promise.all([youth.texts(), counsellor.texts()])
  for (const texts of both) expect([...texts].sort()).toEqual(['Først', 'Til sidst', ...rounds].sort())
  // The order is the same for both.
  expect(both[0]).toEqual(both[1])
})
