import { removeCampaign, saveCampaign } from '../../../../server/actions/campaigns/changeCampaign.ts'
import { seeCampaigns } from '../../../../server/actions/campaigns/seeCampaigns.ts'
import { type CampaignDraft, campaignsView } from '../../../../shared/campaigns/campaign.ts'
import { openService } from '../../../support/service.ts'
import { got, HERE, twoTeams } from '../team/people.ts'

export const week40: CampaignDraft = {
  ...{ name: 'Skolebesøg, uge 48', from: '2026-11-23', to: '2026-11-29', factor: 3, seats: 2 },
  text: { da: 'Skriv til os i denne uge.', en: 'Write to us this week.' },
}

/** A Thursday at half past five; Anna coordinates the line, Ben another one. There is no campaign yet. */
export async function opened() {
  const world = await openService()
  const { service } = world
  for (const { id, version } of await service.ledger.campaigns.of(HERE))
    await service.ledger.campaigns.remove({ line: HERE, id, base: version }, { who: 'test', now: 0 })
  const { anna, ben } = await twoTeams(service)
  return {
    ...world,
    ...{ anna, ben },
    save: (draft: Partial<CampaignDraft> = {}, { id = 'own-1', base = null as string | null, by = anna.person, line = HERE } = {}) =>
      saveCampaign(service, by, { line, id, base, draft: { ...week40, ...draft } }),
    remove: (base: string | null, { id = 'own-1', by = anna.person, line = HERE } = {}) => removeCampaign(service, by, { line, id, base }),
    see: async (by = anna.person, line = HERE) => campaignsView.parse(got(await seeCampaigns(service, by, line))),
  }
}
