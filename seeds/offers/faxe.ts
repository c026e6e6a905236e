import type { OfferRecord } from '../../shared/help/offer.ts'
import { faxePolicy, faxeReport, from } from '../sources.ts'
import { everyAge } from './ages.ts'

const standard = from('Faxe Kommune, Kvalitetsstandard for rådgivning og stofmisbrugsbehandling', null)
const call = { way: 'call', value: '56 20 27 20', source: standard } as const
const visit = { way: 'visit', value: 'Præstøvej 78, 4640 Faxe', source: standard } as const
/** We conclude from the report that each of these offers is reached through the centre. No source says so. */
const atTheCentre = { lines: ['faxe'], contacts: [call, visit] }

export const faxeOffers: OfferRecord[] = [
  {
    ...atTheCentre,
    sources: [faxeReport('De primære tilbud'), standard],
    id: 'rusmiddelcenter-faxe',
    name: 'Rusmiddelcenter Faxe',
    what: {
      da: 'Gratis råd og samtaler om alkohol og stoffer. Det kan også være i Haslev, eller i Stevns efter aftale mellem kommunerne. Under 18 kan du få et par samtaler uden navn. Behandling kræver dine forældres ja.',
      en: 'Free advice and talks on alcohol and drugs. It can also be in Haslev, or in Stevns by agreement between the municipalities. Under 18 you can have a few talks without your name. Treatment needs a yes from your parents.',
    },
    ages: everyAge,
    relations: ['self', 'partner'],
  },
  {
    ...atTheCentre,
    sources: [faxeReport('Alkoholbehandling 2013')],
    id: 'frit-valg-alkohol-faxe',
    name: 'Frit valg: alkoholbehandling',
    what: {
      da: 'Handler det om alkohol, må du selv vælge, hvor du får hjælp. Det behøver ikke være i Faxe.',
      en: 'If it is about alcohol, you may choose yourself where you get help. It need not be in Faxe.',
    },
    ages: null,
    relations: ['self', 'partner', 'parent'],
  },
  {
    ...atTheCentre,
    sources: [standard],
    id: 'anonym-stofbehandling-faxe',
    name: 'Anonym stofbehandling, Faxe',
    what: {
      da: 'Behandling for stoffer, hvor du ikke siger dit navn.',
      en: 'Treatment for drugs where you do not say your name.',
    },
    ages: null,
    relations: ['self'],
    contacts: [{ way: 'call', value: '56 20 27 50', source: standard }],
  },
  {
    ...atTheCentre,
    sources: [faxeReport('De primære tilbud')],
    id: 'paaroerende-faxe',
    name: 'Samtaler for pårørende, Faxe',
    what: {
      da: 'For dig, der holder af en, som drikker eller tager stoffer.',
      en: 'For you who care about someone who drinks or takes drugs.',
    },
    ages: null,
    relations: ['child', 'sibling', 'partner', 'parent'],
  },
  {
    ...atTheCentre,
    sources: [faxeReport('De primære tilbud')],
    id: 'tilbagefaldsgruppe-faxe',
    name: 'Gruppe mod tilbagefald, Faxe',
    what: {
      da: 'En gruppe for dig, der er stoppet og vil blive ved med det.',
      en: 'A group for you who have stopped and want to keep it up.',
    },
    ages: null,
    relations: ['self'],
  },
  {
    ...atTheCentre,
    sources: [faxeReport('Familieorienteret alkoholbehandling')],
    id: 'familiebehandling-faxe',
    name: 'Familien og alkohol, Faxe',
    what: {
      da: 'Samtaler for hele familien, når en forælder drikker. Der er to veje ind: Rusmiddelcentret, eller Familie & PPR-Enheden. Børn må selv henvende sig.',
      en: 'Talks for the whole family when a parent drinks. There are two ways in: Rusmiddelcentret, or Familie & PPR-Enheden. Children may make contact themselves.',
    },
    ages: null,
    relations: ['child', 'parent', 'partner'],
  },
  {
    lines: ['faxe'],
    contacts: [],
    sources: [faxePolicy('Målene, og Tværgående samarbejde'), from('Faxe Kommune, SSP Styregruppe', 2022)],
    id: 'ssp-psp-faxe',
    name: 'SSP og PSP, Faxe',
    what: {
      da: 'Kommunen, politiet og andre arbejder sammen om unge. Politiet er med, så det er ikke anonymt.',
      en: 'The municipality, the police and others work together for the young. The police take part, so it is not anonymous.',
    },
    ages: null,
    relations: ['self', 'parent', 'friend'],
  },
  {
    lines: ['faxe'],
    contacts: [],
    sources: [faxePolicy('Mål 11')],
    id: 'klubber-faxe',
    name: 'Klubber uden stoffer, Faxe',
    what: {
      da: 'Kommunen skrev i 2016, at der skal være klubber og andre steder uden stoffer for unge.',
      en: 'In 2016 the municipality wrote that there shall be clubs and other places without drugs for the young.',
    },
    ages: null,
    relations: ['self'],
  },
  {
    lines: ['faxe'],
    contacts: [{ way: 'call', value: '1818', source: from('Dagens Medicin, Lægevagt i Region Sjælland', 2024) }],
    sources: [from('B.T., Mere end 700.000 får nu brev: skal ringe til nyt akutnummer', 2022)],
    id: 'psykiatri-sjaelland',
    name: 'Akut psykiatrisk hjælp, Region Sjælland',
    what: {
      da: 'Når du har det så svært inden i, at du har brug for akut hjælp.',
      en: 'When you feel so bad inside that you need help at once.',
    },
    ages: null,
    relations: ['self', 'parent'],
  },
]
