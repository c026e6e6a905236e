/** Signing in: pages made by the server, before any script of ours. */
export const signIn = {
  title: 'Log ind',
  say: 'For rådgivere og koordinatorer.',
  login: 'Brugernavn',
  password: 'Adgangskode',
  submit: 'Log ind',
  wrong: 'Brugernavn og adgangskode passer ikke sammen. Prøv igen.',
  slowDown: 'Der er prøvet mange gange. Vent et øjeblik, og prøv så igen.',
  setUpTitle: 'Vælg din adgangskode',
  setUpSay: (name: string) => `Velkommen, ${name}. Vælg en adgangskode på mindst 15 tegn. Fire ord, du kan huske, er godt.`,
  setUpSubmit: 'Gem og log ind',
  again: 'Skriv den igen',
  differ: 'De to er ikke ens. Prøv igen.',
  tooShort: 'Den skal have mindst 15 tegn.',
  notTaken: 'Den er for let at gætte. Vælg en anden.',
  linkUsedTitle: 'Linket virker ikke mere',
  linkUsed: 'Det er brugt, eller det er for gammelt. Bed din koordinator om et nyt.',
  toSignIn: 'Til log ind',
  goOn: 'Fortsæt',
  foreign: 'Formularen kom ikke fra vores egen side. Åbn siden igen, og prøv så.',
  needsScript: 'Siden kan ikke vises uden JavaScript.',
}
export type SignInWords = typeof signIn
