/** The keys of the desk, and what each does. */
export const keys = {
  title: 'Genveje',
  open: 'Genveje (?)',
  hint: 'Genvejene med Alt virker også, mens du skriver. På en Mac hører Alt til skriften: gå ud af feltet først. I en liste åbner Alt + pil listen.',
  single: 'Brug ? uden Alt',
  singleHint: 'Slå fra, hvis du styrer siden med stemmen. Alt + H virker altid.',
  actions: {
    help: 'Vis genveje',
    accept: 'Tag samtalen, der ringer',
    decline: 'Send den videre',
    next: 'Hen til den, der har ventet længst på dit svar',
    previous: 'Forrige samtale',
    following: 'Næste samtale',
    pane: 'Hen til samtale nummer …',
    queue: 'Hen til køen',
    takeNext: 'Tag den næste i køen',
    form: 'Hen til skemaet, du mangler',
    acute: 'Akut til eller fra',
    end: 'Afslut samtalen',
    giveBack: 'Giv samtalen tilbage',
    pause: 'Pause, eller tilbage på vagt',
  },
}
