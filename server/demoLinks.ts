import { linesView } from './actions/lines/lineView.ts'
import type { Service } from './actions/service.ts'
import { makeLink } from './actions/staff/makeLink.ts'

/** Three paths to try things out with: a line that is open, and one-time links of a demo counsellor and coordinator. */
export async function demoLinks(service: Service, demo: { counsellors: string[]; coordinator: string }) {
  const open = (await linesView(service)).find((line) => line.state !== 'closed')
  const link = async (person: string | undefined) => {
    const made = await makeLink(service, person ?? '', 'sign-in')
    // Switched off by somebody who tried that out: then there is nobody to sign in as.
    return made.ok ? `/link/${made.value}` : '/sign-in'
  }
  return { youth: open?.path ?? '/', counsellor: await link(demo.counsellors[0]), coordinator: await link(demo.coordinator) }
}
