/** A counsellor's page that another one took the desk from. */
export const superseded = {
  title: 'Siden er åben et andet sted',
  text: 'Du har åbnet din plads i en anden fane eller på en anden maskine. Den nyeste gælder, og dine samtaler er fulgt med derhen. Her er alt slettet, også det, du ikke havde sendt.',
  otherDevice: 'Det skete i en anden browser end denne. Var det ikke dig? Tryk på knappen her, og sig det straks til din koordinator.',
  here: 'Brug den her i stedet',
}
