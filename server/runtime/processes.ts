import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Names a process by its pid and its start time, because the system soon gives a free pid to another process. */
export type ProcessMark = { pid: number; began: string }

/** The start of a process, as a text that stays the same as long as it lives; null: there is no such process. */
export function beganOf(pid: number): string | null {
  if (process.platform !== 'linux') return saidByPs(pid, 'lstart=')
  const stat = textOf(`/proc/${pid}/stat`)
  if (stat === null) return null
  // The name in brackets may hold spaces. After it come the state and other words; the 20th is the start time in ticks since boot.
  const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (words[0] === 'Z') return null
  return `${textOf('/proc/sys/kernel/random/boot_id')?.trim() ?? ''} ${words[19]}`
}

export function commandOf(pid: number): string | null {
  if (process.platform !== 'linux') return saidByPs(pid, 'command=')
  return textOf(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim() ?? null
}

export const markOf = (pid: number): ProcessMark | null => {
  const began = beganOf(pid)
  return began === null ? null : { pid, began }
}

export const isAlive = (mark: ProcessMark): boolean => beganOf(mark.pid) === mark.began

/** Asks a process to stop, waits `patienceMs`, and then kills it. Does nothing if the pid now belongs to another process. */
export async function stopProcess(mark: ProcessMark, patienceMs: number): Promise<'stopped' | 'killed' | 'was-gone'> {
  if (!isAlive(mark)) return 'was-gone'
  signal(mark.pid, 'SIGTERM')
  if (await goneWithin(mark, patienceMs)) return 'stopped'
  signal(mark.pid, 'SIGKILL')
  await goneWithin(mark, patienceMs)
  return 'killed'
}

async function goneWithin(mark: ProcessMark, ms: number): Promise<boolean> {
  const until = performance.now() + ms
  while (isAlive(mark)) {
    if (performance.now() > until) return false
    await new Promise((again) => setTimeout(again, 20))
  }
  return true
}

function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name)
  } catch {
    // The process ended between the look and the signal.
  }
}

function saidByPs(pid: number, what: string): string | null {
  try {
    return execFileSync('ps', ['-o', what, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null
  } catch {
    return null
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
