import type { Service } from '../service.ts'

/** The last place of each of these transcripts; 0 where nothing stands. */
export const lastPlaces = (service: Service, convs: string[]): Promise<number[]> => service.live.transcripts.lasts(convs)
