import { deliverAlert } from '../../../../server/actions/alerts/deliverAlert.ts'
import type { Service } from '../../../../server/actions/service.ts'
import type { AlertJob, Letter, Reached } from '../../../../server/domain/alerts/alert.ts'
import { alertKinds, type Receiver } from '../../../../shared/alerts.ts'
import { bytes, openService } from '../../../support/service.ts'

export const LINE = 'aabenraa'

export const aReceiverOf = (given: Partial<Receiver> = {}): Receiver => ({
  id: bytes(16),
  name: 'Lederen',
  way: 'webhook',
  address: 'https://hook.example/a',
  kinds: [...alertKinds],
  lang: 'da',
  active: true,
  ...given,
})

/** A service whose queue is a list, and whose way out writes down what it would have said. */
export async function openAlerting(receivers: Receiver[] = [aReceiverOf()], line = LINE) {
  const world = await openService()
  const jobs: AlertJob[] = []
  const letters: Letter[] = []
  let answers: Reached = { did: 'reached' }
  const service: Service = {
    ...world.service,
    outside: {
      ...world.service.outside,
      async send(more) {
        // As the queue does it: the same alert to the same receiver stands there once.
        for (const job of more) if (!jobs.some(({ id, receiver }) => id === job.id && receiver === job.receiver)) jobs.push(job)
      },
      async reach(letter) {
        letters.push(letter)
        return answers
      },
    },
  }
  await service.ledger.alertReceivers.save(line, 0, receivers, { who: 'a test', now: world.clock.now })
  return {
    ...world,
    service,
    jobs,
    letters,
    kinds: () => jobs.map(({ kind }) => kind),
    answer(next: Reached) {
      answers = next
    },
    /** One try for each alert on its way. */
    deliverAll: () => Promise.all(jobs.map((job) => deliverAlert(service, job))),
  }
}
