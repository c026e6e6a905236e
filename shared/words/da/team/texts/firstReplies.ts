/**
 * The canned replies that every line begins with. `{navn}` becomes the youth's nickname; without a nickname it is left out. A youth reads these.
 */
export const firstReplies = {
  hello: { name: 'hej', text: 'Hej {navn}. Godt, du skrev. Jeg er her nu. Hvad vil du gerne tale om?' },
  more: { name: 'mere', text: 'Tak, {navn}, fordi du siger det til mig. Vil du fortælle lidt mere?' },
  feel: { name: 'føles', text: 'Det lyder, som om det fylder meget. Hvordan har du det lige nu?' },
  right: { name: 'rigtigt', text: 'Du gør det rigtigt, {navn}. Det er svært at skrive om, og du gør det alligevel.' },
  fault: { name: 'skyld', text: 'Det er ikke din skyld. Det er godt, at du siger det til nogen.' },
  time: { name: 'tid', text: 'Tag den tid, du har brug for. Du kan skrive lidt ad gangen.' },
  silence: { name: 'stille', text: 'Er du der stadig, {navn}? Det er helt okay at tænke sig om. Jeg er her.' },
  safe: {
    name: 'i ro',
    text: 'Kan du skrive i ro lige nu? Kommer der nogen, så tryk på Skjul. Så kan de ikke læse med, og jeg venter på dig.',
  },
  heard: { name: 'forstår', text: 'Lad mig se, om jeg har forstået dig. Sig til, hvis jeg tager fejl.' },
  adult: { name: 'voksen', text: 'Er der en voksen, du er tryg ved? Det kan være en lærer, en træner eller en i din familie.' },
  together: { name: 'hjælp', text: 'Du skal ikke klare det alene. Skal vi sammen finde ud af, hvem der kan hjælpe dig?' },
  ending: { name: 'slut', text: 'Vi skal snart slutte, {navn}. Er der noget, du gerne vil nå at sige?' },
  goodbye: { name: 'farvel', text: 'Tak, fordi du skrev, {navn}. Pas på dig selv. Du må komme igen, så tit du vil.' },
}
export type FirstReplyName = keyof typeof firstReplies
