/** What more counsellors would bring, simulated. */
export const staffing = {
  title: 'Hvis der var flere på vagt',
  intro: 'Vælg nogle timer, og hvor mange der er på vagt. Så regner siden ud, hvor mange unge der kommer igennem inden 5 minutter.',
  weekday: 'Ugedag',
  from: 'Fra kl.',
  to: 'Til kl.',
  now: 'På vagt nu',
  tried: 'På vagt i forsøget',
  seatsEach: 'Samtaler ad gangen, hver',
  ask: 'Regn det ud',
  asking: 'Regner …',
  toAfterFrom: 'Vælg et sluttidspunkt, der ligger efter starten.',
  another: 'Vælg et andet antal i forsøget end nu. Så er der noget at sammenligne.',
  hours: (weekday: string, from: string, to: string) => `${weekday} kl. ${from}–${to}`,
  more: (n: number) => (n === 1 ? 'Én rådgiver mere' : `${n} rådgivere mere`),
  fewer: (n: number) => (n === 1 ? 'Én rådgiver mindre' : `${n} rådgivere mindre`),
  finding: (change: string, when: string, tried: string, now: string) =>
    `${change} ${when}: ${tried} kommer igennem inden 5 minutter (mod ${now} nu)`,
  over: (n: number) => `flere end ${n} af 10`,
  about: (n: number) => `omkring ${n} af 10`,
  all: 'næsten alle',
  none: 'næsten ingen',
  table: 'Hvor mange der kommer igennem inden 5 minutter',
  duty: 'På vagt',
  likely: 'Kommer igennem',
  quarter: 'Over tolv uger',
  week: 'I en enkelt uge',
  onDuty: (which: 'now' | 'tried', n: number) => (which === 'now' ? `Nu: ${n}` : `I forsøget: ${n}`),
  span: (low: number, high: number) => (low === high ? `${low} af 10` : `${low} til ${high} af 10`),
  sure: 'Af de prøvede forløb ligger otte ud af ti inden for spændet. En enkelt uge svinger mest, for der kommer få unge.',
  restsOn: 'Det bygger på',
  basis: (arrived: number, weeks: number, talks: number, minutes: number) =>
    `${arrived} unge, der kom i køen i de timer på ${weeks} uger, og ${talks} samtaler, der varede ${minutes} minutter i gennemsnit.`,
  assumed: [
    'Hvor mange der var på vagt, gemmes ikke. Siden bruger det antal, du har valgt, og det samme antal før og efter de valgte timer.',
    'Hvor forskellige samtalerne er i længde, gemmes ikke. Siden prøver både ens og meget forskellige længder.',
    'Hvor længe unge venter, før de går igen, er regnet ud fra de sidste måneders ventetider og dem, der gik.',
    'Siden regner med, at op til hver tyvende vagt falder ud, at få unge haster, og at uger er forskellige.',
    'Åbningstiden er som i dag. Efter lukketid kommer ingen igennem.',
    'Bliver ventetiden kortere, kommer der måske flere unge. Det er ikke med, og det er ferier og kampagner heller ikke.',
    'I en måned, der er i gang, kan op til ni samtaler mangle. Det er med i spændet.',
  ],
  lost: {
    'as-counted': null,
    'more-than-counted':
      'Pas på: i forsøget med det antal, der er på vagt nu, går flere unge uden en samtale, end der er talt. Måske er flere på vagt, end du har valgt.',
    'fewer-than-counted':
      'Pas på: der er talt flere unge uden en samtale, end forsøget giver med det antal, der er på vagt nu. Måske er færre på vagt, end du har valgt.',
  },
  why: {
    closed: 'Linjen har ikke åbent i alle de timer. Vælg timer inden for åbningstiden.',
    'few-weeks': (is: number, needed: number) =>
      `Det kræver ${needed} uger, der er forbi, ud over linjens første fire. Der er ${is}. Indtil da vises intet, for det ville være et gæt.`,
    'few-arrived': (is: number, needed: number) =>
      `I de timer er der kommet ${is} unge. Det kræver mindst ${needed}. Vælg flere timer, eller spørg igen senere.`,
    'few-talks': (is: number, needed: number) =>
      `Det kræver mindst ${needed} samtaler i de sidste måneder. Der er ${is}. Indtil da vises intet, for det ville være et gæt.`,
  },
}
