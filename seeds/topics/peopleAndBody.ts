import type { Branch } from './branch.ts'

/** Topics on family, friends, love and the body. */
export const peopleAndBody: Branch[] = [
  {
    branch: 'family',
    group: 'family',
    topics: {
      parent_child: { da: 'Forældre og barn', en: 'Parents and child' },
      divorce: { da: 'Skilsmisse', en: 'Divorce' },
      step_family: { da: 'Sammenbragt familie', en: 'Step-family' },
      sibling: { da: 'Søskende', en: 'Siblings' },
      parent_illness: { da: 'En forælder er syg', en: 'A parent is ill' },
      placement: { da: 'Anbringelse', en: 'In care' },
      economy: { da: 'Familiens penge', en: "The family's money" },
      custody: { da: 'Samvær og forældremyndighed', en: 'Custody' },
    },
  },
  {
    branch: 'peer',
    group: 'peer_love',
    topics: {
      friends: { da: 'Venner', en: 'Friends' },
      excluded: { da: 'Holdt udenfor', en: 'Left out' },
      classmates: { da: 'Klassen', en: 'The class' },
      party_culture: { da: 'Festkultur', en: 'Party culture' },
    },
  },
  {
    branch: 'love',
    group: 'peer_love',
    topics: {
      crush: { da: 'Forelskelse', en: 'A crush' },
      breakup: { da: 'Kærestesorg', en: 'A break-up' },
      relationship: { da: 'Forhold', en: 'A relationship' },
    },
  },
  {
    branch: 'sexuality',
    group: 'sexuality_body',
    topics: {
      behaviour: { da: 'Sex', en: 'Sex' },
      orientation: { da: 'Seksuel orientering', en: 'Sexual orientation' },
      gender_identity: { da: 'Kønsidentitet', en: 'Gender identity' },
      consent: { da: 'Samtykke', en: 'Consent' },
    },
  },
  {
    branch: 'body',
    group: 'sexuality_body',
    topics: {
      puberty: { da: 'Pubertet', en: 'Puberty' },
      body_image: { da: 'Kroppens udseende', en: 'Body image' },
      illness: { da: 'Sygdom', en: 'Illness' },
      contraception: { da: 'Prævention', en: 'Contraception' },
      pregnancy: { da: 'Graviditet', en: 'Pregnancy' },
      sti: { da: 'Kønssygdom', en: 'Sexually transmitted infection' },
    },
  },
]
