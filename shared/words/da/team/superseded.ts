/** A counsellor's page that another one took the desk from. */
export const superseded = {
  title: 'Siden er åben et andet sted',
  text: 'Du har åbnet din plads i en anden fane eller på en anden maskine. Den nyeste gælder, og dine samtaler er fulgt med derhen. Her er alt slettet, også det, du ikke havde sendt.',
  otherDevice: 'Det skete i en anden browser end denne. Var det ikke dig? Tryk på knappen her, og sig det straks til din koordinator.',
  here: 'Brug den her i stedet',
}

/** The person is signed out, by whomever. */
export const signedOut = {
  title: 'Du er logget ud',
  text: 'Det sker, når du logger ud et andet sted, når en anden logger ind i den her browser, når du har været logget ind i 12 timer, når siden ikke er brugt i et kvarter uden for vagt, eller når din adgang er slået fra. Var du i samtale, er den unge tilbage i køen. Alt på siden er slettet.',
}
