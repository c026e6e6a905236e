import type { OperatingEvent } from '../../figures.ts'

/** "Spørgsmål om tallene": for parents, journalists and others who want to know what the numbers say and what they do not say. */
export const statistics = {
  title: 'Spørgsmål om tallene',
  intro: 'Er du forælder eller journalist? Her kan du læse, hvad tallene fra chatten siger, og hvad de ikke siger.',
  counted: {
    heading: 'Hvad bliver talt?',
    say: [
      'Der er to slags tal, og de bliver aldrig blandet.',
      'De første tal er om selve chatten: hvor mange der kom, ventede og fik en samtale. De er nøjagtige. De siger intet om emne, alder, humør eller kommune.',
      'De andre tal er om det, de unge kom med. Efter en samtale sætter den voksne kryds i et skema. Serveren deler skemaet op med det samme og lægger én til ved hvert kryds, som står i en tabel. Selve skemaet gemmer den ikke.',
      'Den unge kan svare på fire spørgsmål bagefter. Man må springe dem over. Den voksne ser ikke svarene.',
      'Tallene er om samtaler og ikke om unge. Skriver den samme unge to gange, tæller det som to, for vi ved ikke, hvem det er.',
    ],
    chat: 'Tal om chatten',
    events: {
      arrived: 'Unge, der fik en plads i køen',
      seated: 'Unge, der kom til at skrive med en voksen',
      left: 'Unge, der gik fra køen eller blev væk, mens der var nogen på vagt',
      'turned-away-closed': 'Besøg, mens der var lukket',
      'turned-away-full': 'Besøg, mens der var fuldt',
      'turned-away-nobody': 'Unge, der gik fra køen eller blev væk, mens ingen var på vagt',
      'not-reached': 'Unge, vi ikke nåede, før vi lukkede',
    } satisfies Record<OperatingEvent, string>,
    sums: [
      'Ventetid, lagt sammen for en måned',
      'Samtaler: hvor mange, hvor lange, hvor mange beskeder, hvor tit de blev givet videre, og hvem der sluttede. Det er lagt sammen for en måned',
    ],
    byTens: 'Ventetid og samtaler bliver vist mindst ti ad gangen. Når måneden er slut, bliver de vist alle sammen.',
    tables: 'Der er de her tabeller om det, de unge kom med, og ikke andre:',
    per: { period: 'Tabeller for en måned, et kvartal eller et år', year: 'Tabeller for et helt år' },
  },
  left: {
    heading: 'Hvad bliver ikke talt?',
    say: [
      'Det, der bliver skrevet. Det er låst i browseren, og serveren kan ikke læse det, når alt går, som det skal.',
      'Hvem den unge er. Skemaet spørger ikke om navn, køn, adresse eller skole.',
      'Hvem der svarede, hvilken dag det var, og hvad klokken var. Ingen tabel om emner er delt op på den måde.',
      'Svarene »ved ikke«, »ikke spurgt« og »ingen bekymring«. Svar midt imellem og svar, man sprang over.',
      'Skemaer om spøg og forkert nummer.',
      'Hvor mange skemaer og svar der er i alt. Derfor kan man ikke lave tabellerne om til procent.',
    ],
  },
  small: {
    heading: 'Hvorfor er små tal skjult?',
    say: [
      'I en lille by kan et ettal i en tabel være en pige, som hele skolen kender.',
      'Her er et eksempel, vi har fundet på. I en by, der ikke findes, har tre unge talt om det samme svære emne på et år. Står der 3, begynder nogen at gætte på hvem. Står der 0 til 4, kan ingen se, om det er tre eller slet ingen.',
    ],
    example: {
      caption: 'Opdigtet eksempel: sådan står et tal i tabellen',
      counted: 'Talt',
      shown: 'Står som',
      or: (one: string, other: string) => `${one} eller ${other}`,
    },
  },
  band: {
    heading: 'Hvad betyder »0 til 4«, og hvad er et spænd?',
    say: [
      '0 til 4 ser altid ens ud. Det kan være nul, og det kan være fire.',
      'Er tallet større, bliver det rundet op eller ned til 5, 10, 15 og så videre. Det sker én gang, ved lodtrækning. Går 5 op i tallet, bliver det stående.',
      'Derfor står der et spænd, for eksempel 6 til 14. Det rigtige tal ligger et sted mellem de to ender. Selve tallet bliver slettet, når tabellen kommer.',
      'Man kan kun sige »flere« eller »færre«, når to spænd ikke har noget tal til fælles.',
      'Man kan ikke lægge emnerne sammen. En samtale kan have op til tre.',
      'Er en tabel holdt tilbage, kommer den aldrig. Det sker for at passe på de unge. Af og til sker det også ved lodtrækning, så ingen kan regne ud hvorfor. Og det sker, når systemet er gendannet fra en sikkerhedskopi, og ingen ved, om tabellen var vist før.',
    ],
  },
  come: {
    heading: 'Hvornår kommer tallene?',
    say: [
      'En tabel kommer, når dens måned, kvartal eller år er slut. Har linjen mange samtaler, kommer nogle af dem hver måned eller hvert kvartal. Ellers kommer de alle en gang om året. En ny linje begynder med kvartaler.',
      'Små linjer kan tælle sammen i en pulje. Så kommer tabellerne for alle puljens linjer på én gang, og linjen har ingen tabeller for sig selv det år.',
      'Havde linjen færre end 30 samtaler på tolv måneder, er der ingen tal om emner i året efter. I en pulje er det alle dens linjer lagt sammen.',
      'Man kan ikke vælge andre dage eller spørge om i dag. Der er kun de faste tabeller.',
    ],
  },
  talk: {
    heading: 'Kan jeg få en samtale udleveret?',
    say: [
      'Nej. Der er ingen samtale at udlevere.',
      'Mens chatten er i gang, ligger ordene låst på serveren, og den har ikke nøglen. Når chatten er slut, sletter den dem. De er ikke med i en sikkerhedskopi.',
      'På de to skærme kan man se ordene, til siden lukker. Hos den voksne er de væk senest 30 minutter efter, at chatten er slut.',
      'Serveren gemmer heller ikke, hvem der skrev. Derfor kan den ikke vise, om et bestemt barn har brugt chatten.',
      'Vi siger ikke, at ingen i verden kan læse med. Den, der styrer serveren, kan lave om på den og så læse med, mens nogen skriver.',
    ],
  },
  who: {
    heading: 'Hvem ser tallene?',
    say: [
      'Den, der er koordinator for en linje, ser den linjes tal. Tæller linjen sammen med andre, ser man deres fælles tabeller om emner, men ikke andre tal om de andre linjer. I 14 dage kan man se, i hvilken time der kom nogen, men ikke hvem det var, og hvad de skrev.',
      'De voksne, der svarer, ser køen og de skemaer, de mangler. De ser ingen tal om emner.',
      'En ung i køen ser sin plads, og cirka hvor længe det tager, hvis der er tal nok til at sige det.',
      'Her på siden kan man ikke se tabellerne. Koordinatoren kan hente dem og give dem videre. Det kan han eller hun også med linjens årsrapport. Den er lavet af tabellerne og af tallene om chatten, og koordinatoren skriver mål og tekst til.',
      'Den, der driver serveren, kan komme til tal, før de er rundet af. Derfor må ingen kopiere dens disk. I en sikkerhedskopi er skemaer lagt sammen, mindst ti ad gangen.',
    ],
  },
  wrong: {
    heading: 'Hvad, hvis et tal er forkert?',
    say: [
      'Den voksne kan rette sit skema eller tage det tilbage, men højst i 30 minutter, og kun på den side, hvor det blev gemt. Efter det kan ingen rette det, for ingen kan se, hvilke tal det blev til.',
      'En tabel, der er kommet, bliver aldrig lavet om. Det gælder også, når der er en fejl i den. Har nogen ændret eller fjernet en, kan det ses, og så bliver ingen af linjens tabeller vist.',
      'Mener du, at et tal er forkert eller bliver brugt forkert, så sig det til den, der har ansvar for linjen.',
    ],
  },
  ask: {
    heading: 'Hvem kan jeg spørge eller klage til?',
    choose: 'Det er ikke det samme for alle linjer. Vælg linjen:',
  },
}
