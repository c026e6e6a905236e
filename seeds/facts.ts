import type { Fact } from '../server/ledger/ledger.ts'
import { aabenraaPlan, faxePolicy, from, misusePolicy } from './sources.ts'

const inFaxe = { lines: ['faxe'], where: 'Faxe', year: 2015, source: faxePolicy('Lokale tal fra 2015') }
const inAabenraa = { lines: ['aabenraa', 'ungeraadgivningen'] }
/** The box of the survey names neither year nor place. Elsewhere the plan says that the last survey was in 2019. */
const youthSurvey = { ...inAabenraa, where: 'Står ikke i boksen', year: 2019, source: aabenraaPlan('Spor 1, Ungeprofilundersøgelsen') }
const everywhere = { lines: [], where: 'Danmark' }

/**
 * Facts for the waiting room, shown only if the youth asks. The reason: most youths believe that others do more than they do. Each fact says what its
 * source says: who was asked, where, in which year, and how many said it. A person who did not say yes to an opinion has not said no, and no sentence
 * claims that. What the others have not done is told ("95 had not").
 */
export const facts: Fact[] = [
  {
    ...inFaxe,
    id: 'faxe-2015-hash-7-9',
    asked: '7.–9. klasse',
    outOf100: 5,
    text: {
      da: 'I 2015 havde 5 ud af 100 i 7.–9. klasse i Faxe prøvet at ryge hash. 95 havde ikke.',
      en: 'In 2015, 5 out of 100 in grades 7–9 in Faxe had tried smoking cannabis. 95 had not.',
    },
  },
  {
    ...inFaxe,
    id: 'faxe-2015-offered-7-9',
    asked: '7.–9. klasse',
    outOf100: 98,
    text: {
      da: 'I 2015 var 98 ud af 100 i 7.–9. klasse i Faxe ikke blevet tilbudt hash på deres skole det sidste år.',
      en: 'In 2015, 98 out of 100 in grades 7–9 in Faxe had not been offered cannabis at their school in the past year.',
    },
  },
  {
    ...inFaxe,
    id: 'faxe-2015-offered-10',
    asked: '10. klasse',
    outOf100: 80,
    text: {
      da: 'I 2015 var 80 ud af 100 i 10. klasse i Faxe ikke blevet tilbudt hash på deres skole det sidste år.',
      en: 'In 2015, 80 out of 100 in grade 10 in Faxe had not been offered cannabis at their school in the past year.',
    },
  },
  {
    ...inFaxe,
    id: 'faxe-2015-hash-10',
    asked: '10. klasse',
    outOf100: 30,
    text: {
      da: 'I 2015 havde 30 ud af 100 i 10. klasse i Faxe prøvet at ryge hash. 70 havde ikke.',
      en: 'In 2015, 30 out of 100 in grade 10 in Faxe had tried smoking cannabis. 70 had not.',
    },
  },
  {
    ...inFaxe,
    id: 'faxe-2015-allright-7-9',
    asked: '7.–9. klasse',
    outOf100: 10,
    text: {
      da: 'I 2015 syntes 10 ud af 100 i 7.–9. klasse i Faxe, at det er i orden, at unge på deres alder ryger hash.',
      en: 'In 2015, 10 out of 100 in grades 7–9 in Faxe thought it all right that people of their age smoke cannabis.',
    },
  },
  {
    ...inFaxe,
    id: 'faxe-2015-other-7-9',
    asked: '7.–9. klasse',
    outOf100: 2,
    text: {
      da: 'I 2015 havde 2 ud af 100 i 7.–9. klasse i Faxe prøvet andre stoffer end hash. 98 havde ikke.',
      en: 'In 2015, 2 out of 100 in grades 7–9 in Faxe had tried drugs other than cannabis. 98 had not.',
    },
  },
  {
    ...inFaxe,
    id: 'faxe-2015-other-10',
    asked: '10. klasse',
    outOf100: 10,
    text: {
      da: 'I 2015 havde 10 ud af 100 i 10. klasse i Faxe prøvet andre stoffer end hash. 90 havde ikke.',
      en: 'In 2015, 10 out of 100 in grade 10 in Faxe had tried drugs other than cannabis. 90 had not.',
    },
  },
  {
    ...youthSurvey,
    id: 'aabenraa-2019-popular-15',
    asked: '15 år',
    outOf100: 19,
    text: {
      da: '19 ud af 100 på 15 år mente, at man bliver mere populær af at drikke. Det står i Aabenraas plan og er fra 2019.',
      en: "19 out of 100 aged 15 thought that drinking makes you more popular. It is in Aabenraa's plan and is from 2019.",
    },
  },
  {
    ...youthSurvey,
    id: 'aabenraa-2019-hash-popular',
    asked: 'Unge på tværs af alder',
    outOf100: null,
    text: {
      da: 'Ganske få unge troede, at man bliver mere populær af at ryge hash. Det står i Aabenraas plan og er fra 2019.',
      en: "Very few young people thought that smoking cannabis makes you more popular. It is in Aabenraa's plan and is from 2019.",
    },
  },
  {
    ...inAabenraa,
    id: 'aabenraa-2017-men-16-24',
    where: 'Aabenraa',
    year: 2017,
    source: aabenraaPlan('Aabenraa Kommune, Sundhedsprofilen 2017'),
    asked: 'Mænd på 16–24 år',
    outOf100: null,
    text: {
      da: 'Færre unge mænd i Aabenraa drikker rigtig meget. Fra 2010 til 2017 faldt det med 9,1 procentpoint for mænd på 16–24 år.',
      en: 'Fewer young men in Aabenraa drink very much. From 2010 to 2017 it fell by 9.1 percentage points for men aged 16–24.',
    },
  },
  {
    id: 'ishoej-vallensbaek-2013-misbelief',
    lines: ['ishoej-vallensbaek'],
    where: 'Ishøj og Vallensbæk',
    year: 2013,
    source: misusePolicy('Flertalsmisforståelser, efter Center for rusmiddelforskning 2013'),
    asked: 'Unge',
    outOf100: null,
    text: {
      da: 'Mange unge tror, at de fleste har prøvet at ryge hash eller være fulde. Det passer ikke. Det skrev Ishøj og Vallensbæk i 2013.',
      en: 'Many young people think that most have tried cannabis or been drunk. That is not so. Ishøj and Vallensbæk wrote this in 2013.',
    },
  },
  {
    ...everywhere,
    id: 'danmark-2015-hash-15-16',
    year: 2015,
    source: faxePolicy('Baggrund, efter Sundhedsstyrelsen'),
    asked: '15–16 år',
    outOf100: 13,
    text: {
      da: 'I 2015 havde 13 ud af 100 på 15–16 år i Danmark prøvet at ryge hash. 87 havde ikke.',
      en: 'In 2015, 13 out of 100 aged 15–16 in Denmark had tried smoking cannabis. 87 had not.',
    },
  },
  {
    ...everywhere,
    id: 'danmark-2016-drunk-9',
    year: 2016,
    source: from('Børnerådet, BørneIndblik 9/16', 2016),
    asked: '9. klasse',
    outOf100: 20,
    text: {
      da: 'I 2016 syntes 20 ud af 100 i 9. klasse, at det er i orden at drikke sig fuld hver weekend. De troede, at 54 syntes det.',
      en: 'In 2016, 20 out of 100 in grade 9 thought it all right to get drunk every weekend. They believed that 54 did.',
    },
  },
  {
    ...everywhere,
    id: 'danmark-2014-drink-15-25',
    year: 2014,
    source: from('TV 2, Alkohol: Unge tror, at vennerne drikker mere', 2014),
    asked: '15–25 år, omkring 2.000 spurgte',
    outOf100: 42,
    text: {
      da: 'I 2014 drak 42 ud af 100 på 15–25 år slet ikke eller højst én gang om måneden.',
      en: 'In 2014, 42 out of 100 aged 15–25 drank not at all, or at most once a month.',
    },
  },
]
