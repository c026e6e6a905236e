/** "Hvad ved I om mig?" and "Hvad sker der, hvis I siger det videre?", in words for a 13-year-old. */
export const privacy = {
  title: 'Om siden',
  back: 'Tilbage',
  know: {
    more: 'Mere om, hvad serveren ser og husker',
    heading: 'Hvad ved I om mig?',
    say: [
      'Vi ved ikke, hvem du er. Du skal ikke give os dit navn, dit nummer eller din mail.',
      'Det, du skriver, bliver låst i din browser. Det bliver først låst op hos den, du skriver med. Vores server sender det kun videre, og den kan ikke læse det, når alt går, som det skal.',
      'Vi siger ikke, at ingen i verden kan komme til det. Den, der styrer vores server, kan lave om på den og så læse med. Derfor passer vi på, hvem der må.',
      'Serveren kan se det, du selv har valgt: emne, hvem det handler om, alder, hvad du gerne vil have, om du har skrevet før, sprog, og om det haster. Den ved også, om du bruger telefon eller computer.',
      'Den kan se, hvem du skriver med, om en kollega læser med, hvornår I skriver og læser, og cirka hvor meget. Den kan se, om du vil tale med en anden, og om siden er skjult, lukket eller forladt med Væk herfra. Trykker du på et nummer, en chat eller et sted på listen, kan den se, at du måske er hos andre, men ikke hos hvem. Den kan ikke se dit kaldenavn.',
      'Den kan også se den adresse, som dit net har, og hvilken browser du bruger, men den skriver det ikke ned. I op til en time husker den, hvor mange der er kommet fra det samme net, men ikke hvem.',
      'Når chatten er slut, sletter vi det, I skrev. Den, du skrev med, kan se jeres chat i op til 30 minutter. Så er det også væk.',
      'Vil du have hjælp uden for chatten, kan du skrive, hvem du er, i nogle felter. Det er låst på samme måde. Den, du skriver med, kan skrive det ned et andet sted, så du kan få hjælp. Det står der på siden, når det er sket. Indtil da kan du trække det tilbage, så længe chatten er åben. Hos os bliver det slettet med chatten.',
      'Skal en anden tage over, spørger vi dig først, om den nye må læse det, du har skrevet. Den, du skrev med, kan selv skrive nogle ord til den nye. De er låst på samme måde, og de er væk, når chatten er slut.',
      'Vil en kollega læse med, spørger vi dig også først. Kollegaen kan ikke skrive, og du kan sige stop når som helst.',
      'Bagefter svarer den voksne på et lille skema om, hvad I talte om. Indtil det er gjort, husker serveren din alder, hvis du har sagt den, hvem der sluttede, og cirka hvornår. Det er væk senest efter 6 timer.',
      'Svarer du på spørgsmålene til sidst, tæller vi svarene. Af humøret får serveren kun at vide, hvor meget det har ændret sig.',
      'Vi tæller, hvor mange der skriver, og hvad de fleste taler om. Det er kun tal. Ingen kan finde dig i dem.',
      'Siden bruger ikke cookies. Din browser gemmer en lille nøgle, så du kan komme tilbage, hvis siden lukker. Er du forælder, under 12 eller over 25, gemmer den også det, så du får de rigtige numre. Det er væk, når du slutter eller trykker på Væk herfra. Lukker du kun fanen, kan chatten åbnes igen i den samme browser en tid. Bruger andre den, så slut chatten, eller tryk på Væk herfra. Er telefonen eller computeren ikke din, kan du sige det først. Så gemmer den hverken nøgle eller valg.',
      'Din telefon eller computer og dit net kan huske, at du har været her. Det kan vi ikke slette for dig.',
    ],
  },
  pass: {
    heading: 'Hvad sker der, hvis I siger det videre?',
    say: [
      'Vi siger det ikke til dine forældre, din lærer eller dine venner.',
      'Er du under 18, og har du brug for hjælp for at være tryg? Hvis vi ved, hvem du er, skal vi sige det til kommunen. Det siger loven. Ved vi ikke, hvem du er, kan vi ikke sige det til nogen.',
      'Vi siger det til dig først, hvis vi på nogen måde kan. Så taler vi om, hvad der skal ske, og vi hjælper dig med det.',
      'I kommunen er der nogen, hvis job det er at hjælpe børn og unge. De vil gerne tale med dig om, hvad du selv ønsker. Tit taler de også med dine forældre. Er det farligt for dig, så sig det. Det skal de tage med.',
      'Er du over 18, er det dig selv, der bestemmer. Vi fortæller ikke kommunen om dig.',
      'Er et liv i fare, ringer vi 112, hvis vi ved, hvor du er. Det gælder alle, også når man er over 18.',
    ],
  },
  controller: 'Hvem har ansvar?',
  complaint: 'Vil du klage?',
  dpo: {
    heading: 'Hvem ser efter, at vi passer på det?',
    say: 'Der er en, der ser efter, at vi passer godt på det, vi ved. Det hedder en databeskyttelsesrådgiver, eller DPO. Du kan spørge om alt, hvad vi ved om dig.',
  },
  joint: {
    heading: 'Flere har ansvar sammen',
    say: 'De har aftalt, hvem der gør hvad. Du kan gå til den af dem, du vil.',
    answersFor: 'Gør det her:',
  },
}
