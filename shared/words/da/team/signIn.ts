/** Signing in: pages made by the server, before any script of ours. */
export const signIn = {
  title: 'Log ind',
  say: 'For rådgivere og koordinatorer.',
  login: 'Brugernavn',
  password: 'Adgangskode',
  submit: 'Log ind',
  help: 'Kan du ikke logge ind? Din koordinator kan give dig et nyt link.',
  toChats: 'Er du ung og vil skrive med nogen? Her er chatten.',
  wrong: 'Brugernavn og adgangskode passer ikke sammen. Prøv igen.',
  down: 'Systemet var nede lige da, så du blev ikke logget ind. Det er ikke noget, du har gjort, og det tæller ikke som et forkert forsøg. Prøv igen om lidt.',
  slowDown: 'Der er mange, der prøver at logge ind lige nu. Vent et øjeblik, og prøv så igen.',
  setUpTitle: 'Vælg din adgangskode',
  setUpSay: (name: string) => `Velkommen, ${name}. Vælg en adgangskode på mindst 15 tegn. Fire ord, du kan huske, er godt.`,
  setUpListed:
    'Er du rådgiver, kommer dit arbejdsfornavn og din titel på en liste, som alle kan hente. De unges browsere kender dig fra den. Når du er på vagt, kan alle se det på linjens side.',
  setUpSubmit: 'Gem og log ind',
  again: 'Skriv den igen',
  differ: 'De to er ikke ens. Prøv igen.',
  'too-short': 'Den skal have mindst 15 tegn.',
  'too-long': 'Den er for lang. 256 tegn er nok.',
  'too-common': 'Den er for let at gætte. Vælg en anden.',
  'holds-login': 'Dit brugernavn må ikke stå i den.',
  linkUsedTitle: 'Linket virker ikke mere',
  linkUsed: 'Det er brugt, eller det er for gammelt. Bed din koordinator om et nyt.',
  toSignIn: 'Til log ind',
  goOn: 'Fortsæt',
  foreign: 'Formularen kom ikke fra vores egen side. Åbn siden igen, og prøv så.',
  cannotStart:
    'Siden kan ikke starte her lige nu. Prøv igen, skift net eller brug en anden browser. Sidder der unge og venter på dig, så ring til din koordinator.',
  tryAgain: 'Prøv igen',
  needsScript: 'Siden kan ikke vises uden JavaScript.',
}
export type SignInWords = typeof signIn
