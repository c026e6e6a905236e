/** A calendar year of all lines: the sheet that a coordinator takes to the council. */
export const year = {
  title: 'Siden nytår',
  past: (year: string) => `Året ${year}`,
  printed: 'Den anonyme chat',
  upTo: (year: string, date: string) => `${year} til og med ${date}`,
  choose: 'År',
  previous: 'Året før',
  next: 'Året efter',
  nothingYet: (year: string) => `Der er ikke talt noget i ${year}.`,
  running:
    'Året er i gang. Hvor mange der kom, er talt til nu. Ventetiderne i den måned, der er i gang, kommer til mindst ti ad gangen, så ingen kan læse den enkelte samtale ud af tallene.',
  sideBySide: 'Linjerne side om side',
  finding: (arrived: number, seated: number, lines: number) =>
    lines > 1
      ? `${arrived} kom i køen på de ${lines} linjer, og ${seated} kom til en rådgiver`
      : `${arrived} kom i køen, og ${seated} kom til en rådgiver`,
  table: (year: string) => `${year}, linje for linje`,
  line: 'Linje',
  all: 'Alle linjer',
  waitedOver: (minutes: number) => `Ventede over ${minutes} min.`,
  overOneInTen: 'Mere end 1 ud af 10',
  waitedOf: (n: number) => `blandt ${n} ventetider`,
  explained:
    'Et besøg i køen tæller én gang. Den samme unge tæller igen, hvis den unge kommer igen eller går til en anden linje. »Kom til en rådgiver« er dem, hvor samtalen begyndte. »Gik igen før en samtale« er af dem, der kom i køen, også når ingen var på vagt. Ventetid er kun talt for dem, der kom til en rådgiver, og kun i trin af minutter; er der under ti, vises de ikke. Emne, alder, kommune og udfald er ikke med i tabellen over linjerne.',
}
