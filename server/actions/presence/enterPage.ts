import type { PageId } from '../../../shared/ids.ts'
import type { PresenceId } from '../../domain/presence.ts'
import type { Service } from '../service.ts'

/** A page and the process that it is connected to. */
export type PageAt = { processId: string; id: PresenceId; page: PageId }

/** A page is connected at a process. From now on it stands for its person, at every process. */
export const enterPage = (service: Service, { processId, ...who }: PageAt): Promise<unknown> =>
  service.live.presence.came(processId, who, service.now())
