import type { Desk } from './actions/desk.ts'
import { linesView } from './actions/lineView.ts'
import { makeLink } from './actions/makeLink.ts'

export type DemoLinks = { youth: string; counsellor: string; coordinator: string }

/** Three paths to try things out with: a line that is open, and one-time links of the demo's people. Null where nobody of the demo is planted. */
export async function demoLinks(desk: Desk): Promise<DemoLinks | null> {
  const demo = (await desk.ledger.staff.all()).filter((staff) => staff.demo && staff.active)
  const withRole = (role: 'counsellor' | 'coordinator') =>
    demo.find((staff) => Object.values(staff.roles).some((roles) => roles.includes(role)))
  const [counsellor, coordinator] = [withRole('counsellor'), withRole('coordinator')]
  if (!counsellor || !coordinator) return null
  const lines = await linesView(desk)
  const line = lines.find((view) => view.state !== 'closed' && counsellor.roles[view.id]?.includes('counsellor')) ?? lines[0]
  const link = async (person: string) => {
    const made = await makeLink(desk, person, 'sign-in')
    if (!made.ok) throw new Error('no link could be made for the demo')
    return `/link/${made.value}`
  }
  return { youth: line?.path ?? '/', counsellor: await link(counsellor.person), coordinator: await link(coordinator.person) }
}
