import { Redis } from 'ioredis'

/** Reads what a Redis has used of the processor so far, in seconds, children that wrote its snapshots included. */
export function openRedisCpu(url: string) {
  const redis = new Redis(url)
  const number = (info: string, name: string) => Number(new RegExp(`^${name}:(.+)$`, 'm').exec(info)?.[1] ?? Number.NaN)
  return {
    async cpu(): Promise<number> {
      const info = await redis.info('cpu')
      return ['used_cpu_sys', 'used_cpu_user', 'used_cpu_sys_children', 'used_cpu_user_children'].reduce(
        (sum, name) => sum + number(info, name),
        0,
      )
    },
    close: () => redis.disconnect(),
  }
}
