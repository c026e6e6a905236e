/** Care for the counsellor: a break, and the end of a shift. */
export const care = {
  long: 'Du har været i gang i halvanden time uden pause. Vil du holde ti minutter fri for nye samtaler?',
  takeBreak: 'Hold pause i 10 minutter',
  notNow: 'Ikke nu',
  unpleasant: 'Var den unge grov eller truende?',
  unpleasantText:
    'Det skal du ikke finde dig i. Du kan holde ti minutters pause, før der kommer en ny. Hvorfor du holder pause, bliver ikke gemt.',
  question: 'Er der noget fra i aften, du skal af med, før du går hjem?',
  onlyYou: 'Kun du ser spørgsmålet. Dit svar bliver ikke sendt eller gemt.',
  yes: 'Ja',
  no: 'Nej, det er godt',
  comeHome: 'Godt. Kom godt hjem.',
  ring: 'Ring til din leder, før du går. Du behøver ikke at have en grund. Nævn ingen unge ved navn.',
}
