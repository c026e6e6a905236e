/** What is promised before the first message, in this order. Only what always holds. */
export const promise = {
  heading: 'Før du skriver',
  intro: 'Her kan du skrive med en voksen, der lytter. Du bestemmer, hvad vi skal tale om.',
  nothingWrong: 'Intet er for stort eller for småt. Du kan ikke skrive noget forkert. Du må gerne stave, som du vil.',
  anonymous: 'Du er anonym. Vi kan ikke se dit navn, dit nummer, eller hvor du bor. Du vælger selv, hvad du siger.',
  notKept: 'Vi gemmer ikke det, du skriver. Når chatten er slut, sletter vi det. Kun den, du skrev med, kan se det i op til 30 minutter.',
  screen:
    'Andre kan læse med, hvis de ser din skærm. Din telefon og dit net kan vise, at du har været her. De kan ikke vise, hvad du skrev.',
  screenComputer:
    'Andre kan læse med, hvis de ser din skærm. Din computer og dit net kan vise, at du har været her. De kan ikke vise, hvad du skrev.',
  keyboard: 'Nogle telefoner lærer de ord, du skriver.',
  notTold: 'Vi siger det ikke til dine forældre, din lærer eller dine venner. Der er én ting, du skal vide først:',
  duty: 'Er du under 18, og har du brug for hjælp for at være tryg? Hvis vi ved, hvem du er, skal vi sige det til kommunen. Det siger loven. Vi siger det til dig først, hvis vi på nogen måde kan, og vi hjælper dig med det.',
  life: 'Er et liv i fare, vil vi ringe 112. Men vi kan ikke finde dig. Derfor vil vi spørge, hvor du er.',
}
