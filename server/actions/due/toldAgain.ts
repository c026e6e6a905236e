import type { DeskView } from '../../../shared/doors/counsellorView.ts'
import type { YouthView } from '../../../shared/doors/youthView.ts'
import type { ConvId, PersonId } from '../../../shared/ids.ts'
import { staffHere, youthHere } from '../../domain/presence.ts'
import { markOfDesk, markOfYouth } from '../../domain/seating/marks.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import type { Service } from '../service.ts'
import { tellYouth } from '../youth/tellYouth.ts'
import { orLater } from './orLater.ts'

/** The view that one page was told last. */
export type LastTold = { youth: ConvId; view: YouthView } | { staff: PersonId; view: DeskView }

/**
 * Tells a view again until the page has a true one. A view may be lost on its way to this process, or the process that was to tell it may
 * have been stopped, killed, or cut off from Redis. All states are compared in one call. A page is told anew when the same difference is
 * seen twice in a row. A ring that the page has not answered is told again too, since the answer may have been lost. Answers whether any
 * page differed.
 */
export function openToldAgain(service: Service): (told: LastTold[]) => Promise<boolean> {
  let differed = new Map<string, string>()
  return async (told) => {
    if (told.length === 0) return false
    const ids = told.map((one) => ('youth' in one ? youthHere(one.youth) : staffHere(one.staff)))
    const stands = await service.live.marks(ids)
    const before = differed
    let some = false
    differed = new Map()
    for (const [i, one] of told.entries()) {
      const [id, now] = [ids[i] ?? '', stands[i] ?? '']
      if (now === '' || isTrue(one, now)) continue
      some = true
      // A difference seen once may be a view that is still on its way.
      if (before.get(id) === now) await orLater(service, `again ${id}`, () => tell(service, one))
      else differed.set(id, now)
    }
    return some
  }
}

const isTrue = (one: LastTold, now: string): boolean =>
  'youth' in one ? markOfYouth(one.view) === now : markOfDesk(one.view) === now && one.view.rings.every((ring) => ring.offered !== null)

const tell = (service: Service, one: LastTold): Promise<void> =>
  'youth' in one ? tellYouth(service, one.youth) : tellDesk(service, one.staff)
