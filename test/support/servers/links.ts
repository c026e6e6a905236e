import type { Planted } from '../../../seeds/plant.ts'
import type { Service } from '../../../server/actions/service.ts'
import { makeLink } from '../../../server/actions/staff/makeLink.ts'
import { demoLinks } from '../../../server/demoLinks.ts'

/** The demo's links, and one for each of its counsellors. */
export async function linksOf(service: Service, demo: NonNullable<Planted['demo']>) {
  const each = await Promise.all(demo.counsellors.map((person) => makeLink(service, person, 'sign-in')))
  return { ...(await demoLinks(service, demo)), counsellors: each.map((made) => (made.ok ? `/link/${made.value}` : '/sign-in')) }
}
export type Links = Awaited<ReturnType<typeof linksOf>>
