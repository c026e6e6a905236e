/** The load of a line. Each title says what the figures show; under it stands what is counted and what is not. */
export const load = {
  title: 'Belastning',
  nothingYet: 'Der er ikke talt noget på linjen endnu. Når de første unge kommer, står tallene her.',
  deleted:
    'Ventetid gemmes kun for måneden, aldrig for en time eller en dag. Her vises det sidste år. Ældre summer er gemt, men vises ikke her.',
  explained:
    'Tallene handler kun om, hvornår linjen bliver brugt, og om den kan følge med. Emne, alder, kommune og udfald er ikke med og kan ikke lægges til. Dage og timer følger linjens eget ur. Den samme unge tæller to gange, hvis den unge kommer igen.',
  quarter: (year: string, quarter: number) => `${quarter}. kvartal ${year}`,

  today: {
    title: 'I dag mod det sædvanlige',
    begun: 'Dagen er lige begyndt',
    came: (until: string, n: number) => `Indtil kl. ${until} er der kommet ${n}`,
    beside: (until: string, n: number, weekday: string, usual: string) =>
      `Indtil kl. ${until} er der kommet ${n}. En sædvanlig ${weekday} er der i gennemsnit kommet ${usual} på det tidspunkt`,
    of: (weekday: string, weeks: number) => `Det sædvanlige er gennemsnittet af hver ${weekday} i de seneste ${weeks} uger, der er forbi.`,
    tooFewWeeks:
      'Der er ikke uger nok til at sige, hvad der er sædvanligt. Det kræver fire hele uger, der er forbi. De første fire uger tæller ikke med, for linjen kan være åbnet midt i dem.',
    table: 'Kom i køen, i dag og sædvanligt, time for time',
    now: 'I dag',
    usual: 'Sædvanligt',
    running: (hour: string) => `${hour} (i gang)`,
    none: 'Ingen er kommet i dag, og på denne ugedag plejer ingen at komme.',
    explained:
      'Søjlen er i dag, stregen er det sædvanlige. Tallene er dem, der kom i køen. Dem, der mødte en lukket eller fuld linje, er ikke med.',
  },

  heat: {
    title: 'Hvornår på ugen',
    choose: 'Uger',
    runningChoice: (span: string) => `${span} (i gang)`,
    twelve: (span: string) => `Tolv uger: ${span}`,
    over: (span: string, weeks: number) =>
      `${span}. Hvert tal er summen af den samme time på den samme ugedag i de ${weeks === 12 ? 'tolv' : 'fire'} uger.`,
    deleted:
      'Tallene for en enkelt dag slettes efter 14 dage. Derefter er der kun summen af hver time på ugen over fire uger. Derfor kan ingen bagefter se, om fire unge i et felt kom samme tirsdag eller på fire forskellige.',
    running: (span: string) => `${span}. De fire uger er i gang: her er det, der er talt indtil nu.`,
    when: (weekday: string, hours: string) => `${weekday} kl. ${hours}`,
    arrived: {
      none: 'Ingen kom i køen i de uger',
      most: (when: string, n: number, hours: number) => `Flest kom ${when}: ${n}${hours > 1 ? ' hver gang' : ''}`,
      manyHours: (hours: number, n: number) => `Flest kom i ${hours} af ugens timer: ${n} i hver`,
      of: (n: number) => `${n} kom i køen. Dem, der mødte en lukket eller fuld linje, er ikke med her.`,
      table: (span: string) => `Kom i køen, ${span}, for hver time og ugedag`,
    },
    unmet: {
      none: 'Ingen kom uden at få en samtale i de uger',
      most: (when: string, n: number, hours: number) => `Flest fik ingen samtale ${when}: ${n}${hours > 1 ? ' hver gang' : ''}`,
      manyHours: (hours: number, n: number) => `Flest fik ingen samtale i ${hours} af ugens timer: ${n} i hver`,
      of: (n: number) =>
        `${n} fik ingen samtale: de mødte en lukket eller fuld linje, gik igen, eller blev ikke nået før lukketid. De tæller i den time, hvor det skete.`,
      table: (span: string) => `Fik ingen samtale, ${span}, for hver time og ugedag`,
    },
    scale: 'Farverne betyder det samme i begge tabeller:',
    explained:
      'Timer uden nogen, først og sidst på døgnet, er ikke vist. De, der gik igen eller ikke blev nået, kom også i køen, så de to tabeller kan ikke lægges sammen.',
  },

  overTime: {
    half: 'Den midterste ventede',
    nineOfTen: 'Den niende ud af ti ventede',
    few: 'Under ti: vises ikke',
    byQuarter: 'I hver af månederne er der under ti ventetider. Kvartalerne nedenfor siger mere.',
    quarter: (n: number, year: string) => `${n}. kv. ${year}`,
    minutes: (n: number) => `${n} min.`,
    soon: (low: number, high: number) =>
      low === high ? `Kom til inden for 5 min.: ${low} %` : `Kom til inden for 5 min.: fra ${low} % til ${high} %`,
    left: (low: number, high: number) =>
      low === high ? `Gik igen før en samtale: ${low} %` : `Gik igen før en samtale: fra ${low} % til ${high} %`,
    none: { soon: 'Kom til inden for 5 min.: for få til at vise', left: 'Gik igen før en samtale: for få til at vise' },
    whole: { soon: 'Procent af dem, der kom til en rådgiver.', left: 'Procent af dem, der kom i køen.' },
  },

  rows: {
    months: 'Ventetid måned for måned',
    quarters: 'Ventetid kvartal for kvartal',
    monthsTable: 'Det sidste år, måned for måned',
    quartersTable: 'Det sidste år, kvartal for kvartal',
    noneSaid: 'Der er endnu ikke ti ventetider at sige noget om',
    waitedAtMost: (when: string, minutes: number, soon: number) =>
      `${when}: ni ud af ti af dem, der kom til en rådgiver, ventede højst ${minutes} min., og ${soon} % kom til inden for 5 min.`,
    waitedOver: (when: string, minutes: number, soon: number) =>
      `${when}: mere end en ud af ti af dem, der kom til en rådgiver, ventede over ${minutes} min., og ${soon} % kom til inden for 5 min.`,
    when: 'Hvornår',
    running: (when: string) => `${when} (i gang)`,
    arrived: 'Kom i køen',
    seated: 'Kom til en rådgiver',
    half: 'Den midterste ventede',
    nineOfTen: 'Den niende ud af ti ventede',
    withinFive: 'Kom til inden for 5 min.',
    left: 'Gik igen før en samtale',
    notReached: 'Nåede vi ikke før lukketid',
    turnedAway: 'Mødte lukket eller fuldt',
    tooFew: 'under 10',
    share: (percent: number, part: number, of: number) => `${percent} % (${part} af ${of})`,
    explained:
      'Ventetid er talt for dem, der kom til en rådgiver, og kun i trin af minutter. Stiller man dem op efter ventetid, står den midterste i midten, og den niende ud af ti har kun en tiendedel efter sig. Er der under ti ventetider, siger de kun noget om enkelte unge, og de vises ikke. »Gik igen« er af dem, der kom i køen, også når ingen var på vagt. Mens en måned er i gang, kommer ventetiderne til mindst ti ad gangen.',
  },

  /** What more counsellors would bring, simulated. */
  staffing: {
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
    everyDay: 'alle dage',
    alike: 'Alle de dage, linjen har åbent i de timer, er regnet som ens.',
    hours: (weekday: string, from: string, to: string) => `${weekday} kl. ${from}–${to}`,
    more: (n: number) => (n === 1 ? 'Én rådgiver mere' : `${n} rådgivere mere`),
    fewer: (n: number) => (n === 1 ? 'Én rådgiver mindre' : `${n} rådgivere mindre`),
    finding: (change: string, when: string, tried: string, now: string) =>
      `${change} ${when}: ${tried} kommer igennem inden 5 minutter (mod ${now} nu)`,
    same: (change: string, when: string, now: string) =>
      `${change} ${when} flytter næppe noget: ${now} kommer igennem inden 5 minutter, nu og i forsøget`,
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
      'Bliver ventetiden kortere, kommer der måske flere unge. Det er ikke med, og det er ferier heller ikke. Kampagner er kun med, hvis du vælger en.',
      'I en måned, der er i gang, kan op til ni samtaler mangle. Det er med i spændet.',
    ],
    lost: {
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
        `I de timer er der kommet ${is} unge. Det kræver mindst ${needed}. Vælg flere timer eller alle dage, eller spørg igen senere.`,
      'few-talks': (is: number, needed: number) =>
        `Det kræver mindst ${needed} samtaler i de sidste måneder. Der er ${is}. Indtil da vises intet, for det ville være et gæt.`,
    },
  },
}
