import { homeOf, linesWhere, mayOpenPage, type Staff, type StaffHome } from '../../domain/staff.ts'
import type { Service } from '../service.ts'
import { whoIs } from './whoIs.ts'

/** `may`: whether this person may open the page. `home`: the page where this person begins, or null. `leads`: a person who coordinates nothing. */
export type OpenedPage = { staff: Staff; may: boolean; home: StaffHome | null; leads: boolean }

/**
 * The person of a session opens the page of a role, or the door that the page uses. Null if the session belongs to nobody. `use`: as in
 * whoIs.
 */
export async function openPage(service: Service, reference: string, page: StaffHome, { use = true } = {}): Promise<OpenedPage | null> {
  const staff = await whoIs(service, reference, { use })
  return staff && { staff, may: mayOpenPage(staff, page), home: homeOf(staff), leads: linesWhere(staff, 'coordinator').length === 0 }
}
