import type { Service } from '../service.ts'
import type { PageAt } from './enterPage.ts'

/**
 * A page has lost its connection. `elsewhere`: a newer page stands for the person, and nothing follows. After `gone` the person stays
 * listed, and the sweep looks again: a request that was sent just before may be carried out only now.
 */
export const leavePage = (service: Service, { processId, ...who }: PageAt): Promise<'gone' | 'elsewhere'> =>
  service.live.presence.gone(processId, who, service.now())
