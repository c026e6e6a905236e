import type { Branch } from './branch.ts'

/** Topics on school, money, law and help, and those that are no counselling. */
export const lifeAndServices: Branch[] = [
  {
    branch: 'school_work',
    group: 'school_work',
    topics: {
      wellbeing: { da: 'Trivsel i skolen', en: 'Well-being at school' },
      pressure: { da: 'Pres og karakterer', en: 'Pressure and marks' },
      absence: { da: 'Fravær', en: 'Absence' },
      teacher: { da: 'En lærer', en: 'A teacher' },
      choice: { da: 'Valg af uddannelse', en: 'Choice of education' },
      job: { da: 'Job', en: 'Work' },
    },
  },
  {
    branch: 'living',
    group: 'living_legal',
    topics: {
      housing: { da: 'Bolig', en: 'Housing' },
      homeless: { da: 'Uden et sted at bo', en: 'Nowhere to live' },
      money_debt: { da: 'Penge og gæld', en: 'Money and debt' },
      moving_out: { da: 'Flytte hjemmefra', en: 'Moving out' },
      leaving_care: { da: 'Efter en anbringelse', en: 'Leaving care' },
    },
  },
  {
    branch: 'legal',
    group: 'living_legal',
    topics: {
      victim: { da: 'Udsat for noget strafbart', en: 'Victim of an offence' },
      own_offence: { da: 'Selv gjort noget strafbart', en: 'Own offence' },
      recruited: { da: 'Lokket ind i noget', en: 'Recruited into something' },
      rights: { da: 'Rettigheder', en: 'Rights' },
      underage_rules: { da: 'Regler under 18', en: 'Rules under 18' },
    },
  },
  {
    branch: 'discrimination',
    group: 'discrimination',
    topics: {
      ethnicity: { da: 'Etnicitet', en: 'Ethnicity' },
      religion: { da: 'Religion', en: 'Religion' },
      gender: { da: 'Køn', en: 'Gender' },
      lgbt: { da: 'LGBT+', en: 'LGBT+' },
      disability: { da: 'Handicap', en: 'Disability' },
      poverty: { da: 'Fattigdom', en: 'Poverty' },
    },
  },
  {
    branch: 'services',
    group: 'services',
    topics: {
      how_to_get_help: { da: 'Hvordan får man hjælp', en: 'How to get help' },
      local_offer: { da: 'Et lokalt tilbud', en: 'A local offer' },
      waiting_list: { da: 'Venteliste', en: 'Waiting list' },
      complaint: { da: 'Klage', en: 'Complaint' },
    },
  },
  {
    branch: 'concern_for_other',
    group: 'concern_for_other',
    topics: {
      friend: { da: 'Bekymret for en ven', en: 'Worried about a friend' },
      relative: { da: 'Bekymret for en i familien', en: 'Worried about a relative' },
      partner: { da: 'Bekymret for en kæreste', en: 'Worried about a partner' },
    },
  },
  {
    branch: 'noncounselling',
    group: null,
    topics: {
      test_prank: { da: 'Spøg eller prøve', en: 'Prank or test' },
      abusive: { da: 'Chikane', en: 'Harassment' },
      silent: { da: 'Skrev ikke noget', en: 'Wrote nothing' },
      wrong_service: { da: 'Forkert sted', en: 'Wrong place' },
      about_chat: { da: 'Om chatten', en: 'About the chat' },
      thanks: { da: 'Tak', en: 'Thanks' },
      adult_contact: { da: 'En voksen skrev', en: 'An adult wrote' },
      technical: { da: 'Teknik', en: 'Technical' },
    },
  },
]
