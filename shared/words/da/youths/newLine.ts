/** What stands on a line's pages before its municipality has written anything else. */
export const newLine = {
  preparing: 'Chatten her er ikke åbnet endnu. Den er ved at blive gjort klar.',
  removed: 'Chatten her er lukket og åbner ikke igen.',
  complaint: 'Er du utilfreds med, hvordan vi passer på det, vi ved? Sig det til kommunen, eller klag til Datatilsynet.',
  numbers: {
    doctor: 'Når du er syg eller har slået dig, og din egen læge har lukket. Har lægen åbent, så ring der i stedet.',
    psychiatry: 'Når du har det så svært inden i, at du har brug for hjælp med det samme.',
    'social-duty': 'Når det ikke er trygt at være, hvor du er, og kommunen har lukket.',
  },
}
