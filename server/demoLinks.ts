import type { PersonId } from '../shared/ids.ts'
import { linesView } from './actions/lines/lineView.ts'
import type { Service } from './actions/service.ts'
import { makeLink } from './actions/staff/makeLink.ts'

/** Three paths for trying the demo: an open line, and one-time links for a demo counsellor and a demo coordinator. */
export async function demoLinks(service: Service, demo: { counsellors: PersonId[]; coordinator: PersonId }) {
  const open = (await linesView(service)).find((line) => line.state !== 'closed')
  const link = async (person: PersonId | undefined) => {
    const made = await makeLink(service, person ?? '', 'sign-in')
    // There is no link for a demo person who was switched off.
    return made.ok ? `/link/${made.value}` : '/sign-in'
  }
  return { youth: open?.path ?? '/', counsellor: await link(demo.counsellors[0]), coordinator: await link(demo.coordinator) }
}
