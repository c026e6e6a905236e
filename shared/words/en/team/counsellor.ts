import type { CounsellorWords } from '../../da/team/counsellor.ts'
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

export const counsellor = {
  title: 'Counsellor',
  titleRinging: 'New conversation',
  titleUnread: (n) => (n === 1 ? '1 new message' : `${n} new messages`),

  opening,
  signedOut,
  superseded,
  replies,
  sheets,

  duty,
  shift: {
    label: 'Your shift',
    states: { on: 'On duty', paused: 'On a break', finishing: 'Finishing', away: 'Set to away' },
    menu: 'Shift: seats, break, leave',
    off: 'Off duty',
    seats: (taken, seats) => `${taken} of ${seats} seats in use`,
    seatsShort: (taken, seats) => `${taken}/${seats}`,
    pause: 'Pause',
    pauseWhy: 'Why? Your colleagues on duty can see it until the break is over. It is not counted.',
    reasons: { break: 'Break', meeting: 'Meeting', 'after-hard-talk': 'After a hard talk', other: 'Other' },
    resume: 'Back on duty',
    finish: 'Finish what I have',
    finishHint: 'No new conversations. You are free when the last one ends.',
    end: 'Go off duty',
    silent: 'The sound is off right now, so you will not hear when someone rings.',
    silentWake: 'Turn the sound on',
    paused: 'You get no new conversations while you pause. It lasts until you are back on duty yourself.',
    finishing: 'You get no new conversations. The shift ends with the last one.',
    away: (missed) =>
      missed < 3
        ? 'We could not reach your browser, so you get no new conversations right now.'
        : `${missed === 3 ? 'Three' : missed} rings were not taken, so the line thinks you are away.`,
    awayHere: 'I am here',
    missed: (n) => (n === 1 ? 'One ring was not taken.' : `${n} rings in a row were not taken.`),
    stateAcute: 'Acute: nobody new',
    stateRest: (clock: string) => `Pause until ${clock}`,
    acute: 'You get nobody new while it is acute.',
    acuteSeen: 'If a colleague or your leader has seen it, say so here. Then you get ten minutes off, and new talks after that.',
    acuteSeenYes: 'Seen by somebody else',
    rest: (clock: string) => `Pause until ${clock}. You get nobody new until then.`,
    restShort: 'You are taking a break right now.',
    takeAgain: 'Take new talks again now',
    hardTalk: 'That was a serious talk. Do you want a break of 10 minutes before you take a new one? After that you get new ones again.',
    hardTalkYes: 'Yes, pause',
    hardTalkNo: 'No, I go on',
  },

  leave,
  missed,

  ring: {
    label: 'Someone rings',
    title: 'New conversation',
    returned: 'Given back: has talked with a counsellor before',
    notBegun: 'Given back: did not begin',
    urgent: 'Urgent',
    accept: 'Take it',
    decline: 'Pass it on',
    noConnection: 'No connection. You can take the conversation when the connection is back, if it still rings.',
    secondsLeft: (n) => (n === 1 ? '1 second left' : `${n} seconds left`),
    seconds: (n) => `${n} s`,
    answering: 'The browser is preparing the key …',
    connecting: 'Connecting …',
    connectingText: 'The youth’s page lets you in. It takes a moment.',
    asking: 'The youth is being asked whether you may read what was written before. The conversation begins with the answer.',
    holds: 'It can be sent when the conversation is open. It stays here.',
    waited: (time) => `Has waited ${time}`,
  },

  queue,

  talks: {
    overview: 'Overview',
    title: 'Conversations',
    none: 'No conversations just now.',
    noneOn: 'When someone rings it shows here, and you hear it.',
    nonePull: 'Take one from the queue when you are ready.',
    nameless: (n) => `Conversation ${n}`,
    waitsForYou: 'waits for your answer',
    wroteLast: 'you wrote last',
    unread: (n) => `${n} unread`,
    longest: 'has waited longest',
    draft: 'draft',
    ended: 'ended',
    connecting: 'connecting',
    form: 'form',
    mend: 'being set right',
    mendName: 'Form',
  },
  talk: {
    label: (name) => `Conversation with ${name}`,
    youth: 'The youth',
    you: 'You',
    acute: 'Acute',
    acuteList: 'When it is acute',
    acuteSteps: [
      'Is the youth safe right now?',
      'Get a colleague or your leader.',
      'Ask where the youth is. Answering is voluntary.',
      '112, or a report. We cannot trace anybody.',
    ],
    colleague: 'Colleague',
    writeTo: (name) => `Write to ${name}`,
    writeIn: (nameless) => `Write to the youth in ${nameless.toLowerCase()}`,
    presenceShort: {
      here: 'here',
      away: 'away',
      calling: 'with others',
      hidden: 'hidden',
      unseen: 'out of view',
      reloaded: 'loaded again',
    },
    presence: {
      here: 'The youth is on the page.',
      away: 'The youth is away from the page just now. The conversation is held open for up to a quarter of an hour.',
      calling: 'The youth may be with others just now: calling, writing or reading. The place is held for 30 minutes.',
      hidden: 'The youth has covered the screen. Hold back until it is uncovered.',
      unseen: "The youth's page has covered itself, since it was out of view. Hold back until it is uncovered.",
      reloaded: "The youth's page was loaded again. It is covered until the youth presses Show. What you write meanwhile is shown then.",
    },
    awayAcute: 'The youth is away from the page just now. The conversation is held open until you end it.',
    stillThere:
      'You have both been silent for 10 minutes. If neither of you writes, the conversation ends a quarter of an hour after the last message. Ask if the youth is there. A single character keeps it open.',
    otherDevice:
      'This conversation was opened with your login in more than one browser. The youth can see that. If it was not you, tell your coordinator at once.',
    waiting: 'Waiting for the keys from the youth’s browser …',
    waitingText: 'The page was reloaded. The text comes when the youth’s browser has answered.',
    write: 'Write to the youth',
    send: 'Send',
    end: 'End',
    endSure: 'End the conversation for both of you?',
    endYes: 'Yes, end it',
    tools: 'More',
    giveBack: 'Give back',
    giveBackSure:
      'The youth goes back to the queue, to a colleague, and moves forward if the youth has written anything. Tell the youth first.',
    giveBackAlone:
      'Nobody else is on duty. The youth goes back to the queue and has to wait. After three minutes it may ring at your desk again. Tell the youth first.',
    giveBackYes: 'Yes, give back',
    no: 'No',
    waited: (time) => `waited ${time}`,
    began: (clock) => `began at ${clock}`,
  },

  ...{ danger, leaders, colleagues, care, endings, me, handOver, lookOn, outside, writing },

  written: {
    title: 'The conversation is over',
    writingTime: (minutes) =>
      minutes < 2
        ? 'Writing time: the text goes in a moment.'
        : `Writing time: the text stays for ${minutes} more minutes, on this page only.`,
    until: (clock) => `Gone at ${clock}`,
    wipe: 'Wipe the text now',
    unsent: 'Written and not sent:',
    unsentTo: (of) => `Written to ${of} and not sent. The conversation is not with you any more.`,
    copyUnsent: 'Copy it',
    wipeUnsent: 'Wipe it',
    endedBy: {
      mutual: 'You ended together.',
      youth: 'The youth ended it.',
      counsellor: 'You ended it.',
      connection: 'The connection to the youth did not come back.',
      timeout: 'Ended after a long silence.',
    },
    leftQuickly: 'The youth pressed Leave now. That often means that somebody came. The youth may come back.',
  },

  form: closingForm,

  keys,
  notices,
} satisfies CounsellorWords
