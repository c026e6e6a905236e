import { execFileSync } from 'node:child_process'
import { cpus, loadavg, platform, release, totalmem } from 'node:os'

/** What the figures were taken on. Only ratios within one run travel from machine to machine. */
export function machineNow() {
  const processors = cpus()
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    node: process.versions.node,
    /** Of the minute before; near 0 on a machine that did nothing else. */
    loadBefore: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  }
}
export type Machine = ReturnType<typeof machineNow>

/** Asked after a measurement: until then there may be no Redis on this machine. */
export function redisVersion(): string {
  try {
    return /v=(\S+)/.exec(execFileSync('redis-server', ['--version'], { encoding: 'utf8' }))?.[1] ?? 'unknown'
  } catch {
    return 'unknown'
  }
}

export const machineSentence = (m: Machine, redis: string): string =>
  `Machine: ${m.cores} × ${m.processor}, ${m.memoryGb} GB, ${m.system}, Node ${m.node}, Redis ${redis}, load before ${m.loadBefore}`
