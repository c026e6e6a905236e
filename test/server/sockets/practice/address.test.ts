import { expect, test } from 'vitest'
import { passFor } from '../../../../server/actions/practice/practicePasses.ts'
import { type AdmissionEntry, openAdmission } from '../../../../server/admission/admission.ts'
import { openJoining } from '../../../../server/sockets/pace/joining.ts'
import type { LineId } from '../../../../shared/ids.ts'
import { practiceOf } from '../../../../shared/practice/practiceLine.ts'
import { aYouth } from '../../../support/actors.ts'
import { madeUpProof, solved } from '../../../support/proof.ts'
import { openService } from '../../../support/service.ts'

const LINE = 'aabenraa'

/** One address, with what is noted of it. */
async function anAddress() {
  const { service } = await openService()
  const admission = openAdmission({
    keys: { puzzle: 'one', solution: 'another' },
    work: { rounds: 1, tries: 1 },
    urgentMs: 1000,
    now: service.now,
  })
  const noted: string[] = []
  const entry = admission.enter('here')
  const watched: AdmissionEntry = {
    ...entry,
    waits(next) {
      if (next) noted.push(`waits ${next.line}`)
      return entry.waits(next)
    },
    tookTicket() {
      noted.push('took a ticket')
      entry.tookTicket()
    },
    claimUrgent(conv, proof) {
      noted.push('urgent')
      return entry.claimUrgent(conv, proof)
    },
    goesAway(conv) {
      noted.push('goes away')
      return entry.goesAway(conv)
    },
  }
  const joining = openJoining(service, watched)
  const proof = async () => solved((await admission.puzzleFor('here', false))!)
  const come = async (line: LineId, practice?: string) => {
    const { asked } = aYouth({ line })
    const outcome = await joining.join({ ...asked, proof: await proof(), ...(practice !== undefined && { practice }) })
    await joining.sayUrgent(asked.conv, line, null)
    await joining.goAway(asked.conv, line)
    return outcome
  }
  return { service, joining, noted, come }
}

test('[PRA13] a youth of practice leaves no mark on its address, where a youth of a line does', async () => {
  const { service, noted, come } = await anAddress()
  const practice = practiceOf(LINE)
  expect(await come(practice, passFor(service, practice).pass)).toMatchObject({ ok: true })
  expect(noted).toEqual([])
  expect(await come(LINE)).toMatchObject({ ok: true })
  expect(noted).toEqual([`waits ${LINE}`, 'took a ticket', 'urgent', 'goes away'])
})

test('[PRA13] practice costs the same work', async () => {
  const { service, joining } = await anAddress()
  const line = practiceOf(LINE)
  const { asked } = aYouth({ line })
  expect(await joining.join({ ...asked, proof: madeUpProof(), practice: passFor(service, line).pass })).toMatchObject({ ok: false })
  expect(await service.live.tickets.find(asked.conv)).toBeNull()
})
