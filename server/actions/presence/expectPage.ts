import type { PresenceId } from '../../domain/presence.ts'
import type { Service } from '../service.ts'

/** A person has proved who they are, and their page is about to enter. If this process dies first, the sweep treats the person as gone. */
export const expectPage = (service: Service, id: PresenceId): Promise<void> => service.live.presence.expect(id, service.now())
