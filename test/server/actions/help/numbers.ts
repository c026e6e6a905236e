import { demoCoordinator } from '../../../../seeds/demoTeam.ts'
import { saveEntry } from '../../../../server/actions/help/changeEntry.ts'
import { seeNumbers } from '../../../../server/actions/help/seeNumbers.ts'
import { shownHelp } from '../../../../server/actions/lines/shownHelp.ts'
import type { Staff } from '../../../../server/domain/staff.ts'
import type { EntryDraft } from '../../../../shared/help/entryDraft.ts'
import { emptyDraft } from '../../../../shared/help/entryDraftOf.ts'
import type { Outcome } from '../../../../shared/outcome.ts'
import { bytes, openService } from '../../../support/service.ts'

export const real = { demo: false }
/** A form that may be saved as it is. */
export const aDraft = (part: Partial<EntryDraft> = {}): EntryDraft => ({
  ...emptyDraft('place'),
  name: 'Hus til Unge, Nord',
  what: { da: 'Nogen at tale med.', en: 'Someone to talk to.' },
  contacts: [{ way: 'call', value: '73 76 11 22' }],
  owner: 'Lise, Ungeenheden',
  page: 'Samtale med Lise',
  year: 2026,
  ...part,
})
export const own = (id: string) => `own-${id}`

/** Two coordinators of Faxe, one of Ishøj, and a counsellor of Faxe, none of them invented. */
export async function opened() {
  const world = await openService()
  const { service } = world
  const person = (name: string, line: string, role: 'coordinator' | 'counsellor' = 'coordinator'): Staff => ({
    ...demoCoordinator,
    ...{ person: bytes(16), login: name.toLowerCase(), name, roles: { [line]: [role] }, demo: false },
  })
  const people = {
    karin: person('Karin', 'faxe'),
    bo: person('Bo', 'faxe'),
    ida: person('Ida', 'ishoej-vallensbaek'),
    mads: person('Mads', 'faxe', 'counsellor'),
  }
  for (const one of Object.values(people)) await service.ledger.staff.put(one)
  const ids = Object.fromEntries(Object.entries(people).map(([name, one]) => [name, one.person])) as Record<keyof typeof people, string>
  const list = async (who = ids.karin, line = 'faxe') => given(await seeNumbers(service, who, line, real))
  return {
    ...world,
    ...ids,
    list,
    entry: async (id: string) => (await list()).entries.find(({ record }) => record.id === id) ?? null,
    shown: async () => JSON.stringify(await shownHelp(service, real)),
    save: async (id: string, draft: EntryDraft, { over = null as number | null, confirmed = false, who = ids.karin } = {}) =>
      saveEntry(service, who, { line: 'faxe', id: own(id), over, draft, confirmed }, real),
    audited: async () =>
      (await service.ledger.auditTrail())
        .filter(({ what }) => what.startsWith('number-') || what.startsWith('bridge-'))
        .map(({ what, about }) => `${what} ${about}`),
  }
}

export function given<V>(outcome: Outcome<V>): V {
  if (!outcome.ok) throw new Error(outcome.why)
  return outcome.value
}
