import type { PageId } from '../../../shared/ids.ts'
import type { PresenceId } from '../../domain/presence.ts'
import type { Service } from '../service.ts'

/**
 * A process says who is connected to it. Answers those it does not speak for: they have a newer page at another process, or count as gone.
 */
export const vouchForPages = (service: Service, processId: string, pages: { id: PresenceId; page: PageId }[]): Promise<PresenceId[]> =>
  service.live.presence.here(processId, pages, service.now())
