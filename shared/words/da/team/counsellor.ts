import type { ShiftState } from '../../../doors/counsellorView.ts'
import { leaders } from '../alerts/leaders.ts'
import { closingForm } from './closingForm.ts'
import { danger } from './danger.ts'
import { care } from './desk/care.ts'
import { colleagues } from './desk/colleagues.ts'
import { endings } from './desk/endings.ts'
import { handOver } from './desk/handOver.ts'
import { leave } from './desk/leave.ts'
import { lookOn } from './desk/lookOn.ts'
import { me } from './desk/me.ts'
import { missed } from './desk/missed.ts'
import { outside } from './desk/outside.ts'
import { queue } from './desk/queue.ts'
import { writing } from './desk/writing.ts'
import { duty } from './duty.ts'
import { keys } from './keys.ts'
import { notices } from './notices.ts'
import { opening } from './opening.ts'
import { signedOut, superseded } from './superseded.ts'
import { replies } from './texts/replies.ts'
import { sheets } from './texts/sheets.ts'

/** The counsellor's desk. Plain and professional; nothing here is ever sent to a youth. */
export const counsellor = {
  title: 'Rådgiver',
  titleRinging: 'Ny samtale',
  titleUnread: (n: number) => (n === 1 ? '1 ny besked' : `${n} nye beskeder`),

  ...{ opening, signedOut, superseded, replies, sheets },

  duty,
  shift: {
    label: 'Din vagt',
    states: {
      on: 'På vagt',
      paused: 'På pause',
      finishing: 'Gør færdig',
      away: 'Sat til væk',
    } satisfies Record<ShiftState, string>,
    menu: 'Vagt: pladser, pause, gå',
    off: 'Ikke på vagt',
    seats: (taken: number, seats: number) => `${taken} af ${seats} pladser i brug`,
    seatsShort: (taken: number, seats: number) => `${taken}/${seats}`,
    pause: 'Pause',
    pauseWhy: 'Hvorfor? Dine kolleger på vagt kan se det, til pausen er slut. Det tælles ikke.',
    reasons: { break: 'Pause', meeting: 'Møde', 'after-hard-talk': 'Efter en svær samtale', other: 'Andet' },
    resume: 'Tilbage på vagt',
    finish: 'Gør det sidste færdigt',
    finishHint: 'Ingen nye samtaler. Du er fri, når den sidste er slut.',
    end: 'Gå af vagt',
    silent: 'Lyden er slået fra lige nu, så du hører ikke, når nogen ringer.',
    silentWake: 'Slå lyden til',
    paused: 'Du får ingen nye samtaler, mens du holder pause. Den varer, til du selv er tilbage på vagt.',
    finishing: 'Du får ingen nye samtaler. Vagten slutter, når den sidste samtale er slut.',
    /** `missed`: rings that were shown here and not taken; fewer than three, and it was the browser that was not heard. */
    away: (missed: number) =>
      missed < 3
        ? 'Vi kunne ikke nå din browser, så du får ingen nye samtaler lige nu.'
        : `${missed === 3 ? 'Tre' : missed} opkald blev ikke taget, så linjen tror, at du er væk.`,
    awayHere: 'Jeg er her',
    missed: (n: number) => (n === 1 ? 'Et opkald blev ikke taget.' : `${n} opkald i træk blev ikke taget.`),
    /** In the place of "on duty", where something stops new talks. */
    stateAcute: 'Akut: ingen nye',
    stateRest: (clock: string) => `Pause til kl. ${clock}`,
    acute: 'Du får ingen nye, mens det er akut.',
    acuteSeen: 'Har en kollega eller din leder set det, så sig det her. Så får du ti minutters pause og derefter nye igen.',
    acuteSeenYes: 'Set af en anden',
    rest: (clock: string) => `Pause til kl. ${clock}. Du får ingen nye så længe.`,
    restShort: 'Du holder pause lige nu.',
    takeAgain: 'Tag imod igen nu',
    hardTalk: 'Den samtale var alvorlig. Vil du holde pause i 10 minutter, før du tager en ny? Bagefter får du nye igen.',
    hardTalkYes: 'Ja, hold pause',
    hardTalkNo: 'Nej, jeg fortsætter',
  },

  leave,
  missed,

  ring: {
    label: 'Nogen ringer',
    title: 'Ny samtale',
    returned: 'Givet tilbage: har talt med en rådgiver før',
    /** Held by a counsellor, and nobody was let in. */
    notBegun: 'Givet tilbage: kom ikke i gang',
    urgent: 'Haster',
    accept: 'Tag samtalen',
    decline: 'Send videre',
    noConnection: 'Ingen forbindelse. Du kan tage samtalen, når den er her igen, hvis det stadig ringer.',
    secondsLeft: (n: number) => (n === 1 ? '1 sekund tilbage' : `${n} sekunder tilbage`),
    seconds: (n: number) => `${n} s`,
    answering: 'Browseren gør nøglen klar …',
    connecting: 'Forbinder …',
    connectingText: 'Den unges side lukker dig ind. Det tager et øjeblik.',
    /** Has talked with somebody before: the youth is asked first. */
    asking: 'Den unge bliver spurgt, om du må læse det, der er skrevet før. Samtalen begynder, når den unge har svaret.',
    holds: 'Det kan sendes, når samtalen er åben. Det bliver stående.',
    waited: (time: string) => `Har ventet ${time}`,
  },

  queue,

  talks: {
    overview: 'Overblik',
    title: 'Samtaler',
    none: 'Ingen samtaler lige nu.',
    noneOn: 'Når nogen ringer, står det her, og du hører det.',
    nonePull: 'Tag en fra køen, når du er klar.',
    nameless: (n: number) => `Samtale ${n}`,
    waitsForYou: 'venter på dit svar',
    wroteLast: 'du skrev sidst',
    unread: (n: number) => (n === 1 ? '1 ulæst' : `${n} ulæste`),
    longest: 'har ventet længst',
    draft: 'kladde',
    ended: 'slut',
    connecting: 'forbinder',
    form: 'skema',
    mend: 'rettes',
    mendName: 'Skema',
  },
  talk: {
    label: (name: string) => `Samtale med ${name}`,
    youth: 'Den unge',
    you: 'Du',
    acute: 'Akut',
    acuteList: 'Når det er akut',
    acuteSteps: [
      'Er den unge i sikkerhed lige nu?',
      'Hent en kollega eller din leder.',
      'Spørg, hvor den unge er. Det er frivilligt at svare.',
      '112 eller underretning. Vi kan ikke spore nogen.',
    ],
    colleague: 'Kollega',
    writeTo: (name: string) => `Skriv til ${name}`,
    writeIn: (nameless: string) => `Skriv til den unge i ${nameless.toLowerCase()}`,
    presenceShort: { here: 'her', away: 'væk', calling: 'hos andre', hidden: 'skjult', unseen: 'ude af syne', reloaded: 'hentet igen' },
    presence: {
      here: 'Den unge er på siden.',
      away: 'Den unge er væk fra siden lige nu. Samtalen holdes åben i op til et kvarter.',
      calling: 'Den unge er måske hos andre lige nu: ringer, skriver eller læser. Pladsen holdes i 30 minutter.',
      hidden: 'Den unge har dækket sin skærm. Vent med at skrive, til den er fremme igen.',
      unseen: 'Den unges side har dækket sig selv, fordi den var ude af syne. Vent med at skrive, til den er fremme igen.',
      reloaded:
        'Siden blev hentet igen hos den unge. Den er dækket, til den unge trykker Vis. Det, du skriver imens, bliver vist bagefter.',
    },
    awayAcute: 'Den unge er væk fra siden lige nu. Samtalen holdes åben, til du slutter den.',
    stillThere:
      'I har begge været stille i 10 minutter. Skriver ingen af jer, slutter samtalen et kvarter efter den sidste besked. Spørg, om den unge er der. Et enkelt tegn holder den åben.',
    otherDevice:
      'Samtalen er åbnet med dit login i mere end én browser. Den unge kan se det. Var det ikke dig, så sig det straks til din koordinator.',
    waiting: 'Venter på nøglerne fra den unges browser …',
    waitingText: 'Siden blev hentet igen. Teksten kommer, når den unges browser har svaret.',
    write: 'Skriv til den unge',
    send: 'Send',
    end: 'Afslut',
    endSure: 'Afslut samtalen for jer begge?',
    endYes: 'Ja, afslut',
    tools: 'Mere',
    giveBack: 'Giv tilbage',
    giveBackSure:
      'Den unge kommer tilbage i køen til en kollega, og rykker frem, hvis den unge har skrevet noget. Sig det til den unge først.',
    giveBackAlone:
      'Der er ingen anden på vagt. Den unge kommer tilbage i køen og må vente. Efter tre minutter kan det ringe hos dig igen. Sig det til den unge først.',
    giveBackYes: 'Ja, giv tilbage',
    no: 'Nej',
    waited: (time: string) => `ventede ${time}`,
    began: (clock: string) => `begyndte kl. ${clock}`,
  },

  ...{ danger, leaders, colleagues, care, endings, me, handOver, lookOn, outside, writing },

  written: {
    title: 'Samtalen er slut',
    writingTime: (minutes: number) =>
      minutes < 2
        ? 'Skrivetid: teksten forsvinder om lidt.'
        : `Skrivetid: teksten står her i ${minutes} minutter endnu, kun på denne side.`,
    until: (clock: string) => `Væk kl. ${clock}`,
    wipe: 'Slet teksten nu',
    unsent: 'Skrevet og ikke sendt:',
    unsentTo: (of: string) => `Skrevet til ${of} og ikke sendt. Samtalen er ikke hos dig mere.`,
    copyUnsent: 'Kopiér det',
    wipeUnsent: 'Slet det',
    endedBy: {
      mutual: 'I sluttede sammen.',
      youth: 'Den unge sluttede.',
      counsellor: 'Du sluttede.',
      connection: 'Forbindelsen til den unge kom ikke igen.',
      timeout: 'Sluttede efter lang stilhed.',
    },
    leftQuickly: 'Den unge trykkede Væk herfra. Det betyder tit, at der kom nogen. Den unge kan komme igen.',
  },

  form: closingForm,

  keys,
  notices,
}
export type CounsellorWords = typeof counsellor
