/** A page that stands alone when something could not be shown. */
export const message = {
  'not-found': { heading: 'Den side findes ikke', say: 'Måske er linket gammelt. Du kan finde en chat her:' },
  broken: { heading: 'Noget gik galt hos os', say: 'Du har ikke gjort noget forkert. Prøv igen om lidt.' },
  down: { heading: 'Siden er nede lige nu', say: 'Du har ikke gjort noget forkert. Prøv igen om lidt. Siden prøver også selv igen.' },
  busy: { heading: 'Der er mange lige nu', say: 'Vent et øjeblik, og prøv så igen.' },
  'not-allowed': { heading: 'Siden kan ikke vises', say: 'Du kan finde en chat her:' },
  toStart: 'Find en chat',
}
export type MessageKind = Exclude<keyof typeof message, 'toStart'>
