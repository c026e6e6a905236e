import type { Branch } from './branch.ts'

/** Topics on alcohol, drugs and addiction. */
export const substances: Branch[] = [
  {
    branch: 'substance.own',
    group: 'substance',
    topics: {
      alcohol: { da: 'Alkohol', en: 'Alcohol' },
      cannabis: { da: 'Hash', en: 'Cannabis' },
      cocaine: { da: 'Kokain', en: 'Cocaine' },
      amphetamine_mdma: { da: 'Amfetamin/MDMA', en: 'Amphetamine/MDMA' },
      opioid: { da: 'Opioider (fx tramadol)', en: 'Opioids (such as tramadol)' },
      benzo_medication: { da: 'Beroligende eller anden medicin', en: 'Sedatives or other medicine' },
      adhd_medication: { da: 'ADHD-medicin uden recept', en: 'ADHD medicine without prescription' },
      nitrous_inhalant: { da: 'Lattergas eller snif', en: 'Nitrous oxide or sniffing' },
      ketamine: { da: 'Ketamin', en: 'Ketamine' },
      hallucinogen: { da: 'Svampe eller LSD', en: 'Mushrooms or LSD' },
      nps: { da: 'Nye stoffer', en: 'New substances' },
      nicotine: { da: 'Røg, vape eller snus', en: 'Smoking, vaping or snus' },
      steroids: { da: 'Anabolske steroider', en: 'Anabolic steroids' },
      mixed: { da: 'Blandingsbrug', en: 'Several together' },
      other: { da: 'Andet', en: 'Other' },
      unknown: { da: 'Ved ikke, hvad det var', en: 'Does not know what it was' },
    },
  },
  {
    branch: 'substance.other',
    group: 'substance',
    topics: {
      parent_alcohol: { da: 'En forælder drikker', en: 'A parent drinks' },
      parent_drug: { da: 'En forælder tager stoffer', en: 'A parent takes drugs' },
      sibling: { da: 'En bror eller søster', en: 'A brother or sister' },
      friend: { da: 'En ven', en: 'A friend' },
      partner: { da: 'En kæreste', en: 'A partner' },
    },
  },
  {
    branch: 'substance.context',
    group: 'substance',
    topics: {
      information: { da: 'Vil vide noget', en: 'Wants to know something' },
      pressure: { da: 'Pres fra andre', en: 'Pressure from others' },
      first_time: { da: 'Første gang', en: 'First time' },
      cut_down: { da: 'Vil skære ned', en: 'Wants to cut down' },
      relapse_treatment: { da: 'Tilbagefald eller behandling', en: 'Relapse or treatment' },
      acute: { da: 'Akut dårlig', en: 'Acutely ill' },
      debt_dealing: { da: 'Gæld eller salg', en: 'Debt or dealing' },
      driving: { da: 'Kørsel', en: 'Driving' },
      school_rules: { da: 'Skolens regler', en: 'School rules' },
      self_medication: { da: 'For at holde det ud', en: 'To be able to bear it' },
      afraid_to_stop: { da: 'Bange for at stoppe', en: 'Afraid to stop' },
      harm_reduction: { da: 'Mindre skade, når man ikke stopper', en: 'Less harm, when not stopping' },
      after_treatment: { da: 'Efter behandling', en: 'After treatment' },
      spiked: { da: 'Nogen kom noget i glasset', en: 'Drink was spiked' },
    },
  },
  {
    branch: 'addiction',
    group: 'addiction',
    topics: {
      gaming: { da: 'Spil på skærm', en: 'Gaming' },
      gambling: { da: 'Spil om penge', en: 'Gambling' },
      social_media: { da: 'Sociale medier', en: 'Social media' },
      pornography: { da: 'Porno', en: 'Pornography' },
    },
  },
]
