import type { ConvId } from '../../../shared/ids.ts'
import type { Service } from '../service.ts'

/** The last place of each of these transcripts; 0 where nothing stands. */
export const lastPlaces = (service: Service, convs: ConvId[]): Promise<number[]> => service.live.transcripts.lasts(convs)
