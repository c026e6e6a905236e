/** What is asked before a counsellor goes off duty or signs out in the middle of work. */
export const leave = {
  title: { endDuty: 'Gå af vagt nu?', signOut: 'Log ud nu?', signOutAll: 'Log ud alle steder nu?' },
  talking: (n: number) =>
    n === 1
      ? 'Du er i samtale med 1 ung. Den unge kommer straks tilbage i køen og må vente, til der er en kollega. Sig gerne farvel først.'
      : `Du er i samtale med ${n} unge. De kommer straks tilbage i køen og må vente, til der er en kollega. Sig gerne farvel først.`,
  drafts: 'Det, du har skrevet uden at sende, bliver slettet.',
  written: 'Teksten fra samtaler, der er slut, forsvinder fra siden.',
  owed: (n: number) =>
    n === 1
      ? 'Du mangler 1 skema. Det venter på dig, når du logger ind igen, indtil 6 timer efter samtalen.'
      : `Du mangler ${n} skemaer. De venter på dig, når du logger ind igen, hvert indtil 6 timer efter sin samtale.`,
  everywhere: 'Du bliver logget ud i alle browsere, også denne.',
  stay: 'Bliv',
  finish: 'Gør dem færdige, tag ingen nye',
  go: { endDuty: 'Gå af vagt', signOut: 'Log ud', signOutAll: 'Log ud alle steder' },
}
