import type { PlanKind } from '../../../../team/planWire.ts'

/** Who is planned when, and which leader is on call. */
export const dutyPlan = {
  title: 'Vagtplan',
  kinds: { duty: 'Hvem har vagt', onCall: 'Hvem har bagvagt' } satisfies Record<PlanKind, string>,
  hints: {
    duty: 'Planen siger, hvem der skal komme. Ingen bliver sat på vagt af den: rådgiveren går selv på vagt.',
    onCall: 'Planen siger, hvilken leder der har bagvagt hvornår. Uden for de timer, der står her, har ingen bagvagt.',
  } satisfies Record<PlanKind, string>,
  nobodyMay: {
    duty: 'Der er ingen rådgivere på linjen endnu. Inviter en på »Holdet«.',
    onCall: 'Der er ingen ledere på linjen endnu. Giv en kollega rollen leder på »Holdet«.',
  } satisfies Record<PlanKind, string>,
  onCallNow: (names: string) => `Bagvagt lige nu: ${names}`,
  noneOnCall: 'Ingen har bagvagt lige nu.',
  week: 'Ugen',
  dates: 'Enkelte dage, hvor ugens plan ikke gælder',
  noDates: 'Ingen. Ugens plan gælder alle dage.',
  nobody: 'Ingen',
  span: (from: string, to: string, name: string) => `${from}–${to} ${name}`,
  nextDay: 'til næste dag',
  gone: (name: string) => `${name} (har ikke rollen længere)`,
  change: (day: string) => `Ret ${day}`,
  changeShort: 'Ret',
  date: 'Dato',
  addDate: 'Lav en plan for dagen',
  edit: {
    from: 'Fra',
    to: 'Til',
    person: 'Person',
    choose: 'Vælg',
    hint: 'Skriv tiden som 15 eller 15.30. Slutter vagten efter midnat, så skriv bare tiden: 21 til 1.',
    add: 'En vagt mere',
    remove: (n: number) => `Fjern vagt ${n}`,
    removeShort: 'Fjern',
    save: 'Gem dagen',
    cancel: 'Fortryd',
    back: 'Brug ugens plan igen',
    row: (n: number) => `Vagt ${n}`,
  },
  faults: {
    clock: 'Skriv tiden som 15 eller 15.30, mellem 0 og 24.',
    same: 'Start og slut er den samme tid. Skriv, hvornår vagten slutter.',
    person: 'Vælg, hvem det er.',
  },
  said: {
    saved: 'Gemt.',
    past: 'Vælg en dag fra i dag og et år frem.',
    cannot: (names: string) => `${names} kan ikke sættes på planen: rollen eller adgangen er taget væk. Vælg en anden, eller fjern vagten.`,
  },
  newer: (by: string) => `${by} har gemt den dag, mens du skrev. Der står nu:`,
  somebody: 'En anden',
  keepMine: 'Gem mit alligevel',
  takeTheirs: 'Behold det, der står nu',

  demand: {
    title: 'Planen mod det, der plejer at komme',
    table: 'Planlagte personer og unge, der plejer at komme, time for time',
    hour: 'Time',
    expected: (mean: string) => `${mean} unge`,
    open: 'åbent, ingen planlagt',
    explained:
      'Øverst står, hvor mange der er planlagt i timen. Under det, hvor mange unge der i gennemsnit kom i køen i den time i de seneste tolv hele uger. Dem, der mødte en lukket eller fuld linje, er ikke med.',
    noFigures: 'Der er ikke tolv hele uger med tal endnu. Derfor står kun planen her.',
  },
  gaps: {
    title: 'Åbent de næste 14 dage uden nogen på planen',
    none: 'Alle åbningstider de næste 14 dage har nogen på planen.',
    more: (n: number) => (n === 1 ? 'Og én gang mere.' : `Og ${n} gange mere.`),
    span: (day: string, from: string, to: string) => `${day} kl. ${from}–${to}`,
    overDays: (day: string, from: string, lastDay: string, to: string) => `${day} kl. ${from} til ${lastDay} kl. ${to}`,
  },
  wasUnmanned: {
    title: 'Åbent de sidste 14 dage uden nogen på vagt',
    hour: (day: string, hour: string, minutes: number) =>
      `${day} kl. ${hour}: ${minutes >= 60 ? 'hele timen' : minutes === 1 ? '1 minut' : `${minutes} minutter`}`,
    explained: 'Serveren ser efter hvert minut. Er den nede, bliver minuttet ikke talt. En rådgiver på pause er på vagt.',
  },
  inVain: {
    title: 'Timer de sidste 14 dage, hvor unge gik igen, mens ingen var på vagt',
    hour: (day: string, hour: string, n: number) => `${day} kl. ${hour}: ${n === 1 ? '1 ung' : `${n} unge`}`,
    explained: 'Det er talt, når det skete.',
  },
}
