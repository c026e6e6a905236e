import { atStart } from '../../atStart.ts'
import type { talk as danish } from '../../da/youths/talk.ts'
import { inEnglish } from '../inEnglish.ts'

export const talk = {
  loading: 'One moment',
  coming: 'Someone is coming for you',
  checking: 'We are checking that it is the right one.',
  here: (name: string) => `${atStart(name)} is here now.`,
  onlyYou: (name: string) => `Only you and ${name} can read what you write.`,
  until: (clock: string) => `We close ${clock}, but you can finish your talk.`,
  shut: 'We take nobody new now, but you can finish your talk.',
  whoCanRead: 'Who can read this?',
  readers: (names: string) => `You and ${names}. Nobody else.`,
  readBefore: (names: string) => `${atStart(names)} can read what you wrote before. Not what you write now.`,
  onComputers: (name: string, computers: number) => `${name} (on ${computers} computers)`,
  readNobody: 'Only you, right now.',
  tell: (name: string) => `${atStart(name)} is here now. Tell ${name}.`,
  another: 'I would rather talk to someone else',
  anotherSay: (name: string) => `That is quite all right. ${atStart(name)} is not told why. You go back to the queue.`,
  anotherAlone: (name: string) =>
    `Right now nobody else seems to be on duty. You may have to wait. You can talk to ${name} again if you like.`,
  anotherYes: 'Yes, find someone else',
  anotherNo: 'No, stay here',
  end: 'End the chat',
  endSure: 'Do you want to end it? Then we delete what you both wrote. Only the one you wrote with can see it for up to 30 minutes.',
  endYes: 'Yes, end and delete',
  endNo: 'No, stay here',
  more: 'More',
  counsellorAway: (name: string) => `${atStart(name)} has no connection right now. You did nothing wrong.`,
  anotherComes: 'If it goes on, we find someone else for you.',
  stillThere: 'Are you still there? If nobody writes in the next minutes, the chat ends. A single character is enough.',
  handOver: (to: string) => `${atStart(to)} would like to take over. May ${to} read what you wrote before?`,
  handOverFrom: {
    'gave-on': (from: string, to: string) =>
      `${atStart(from)} has passed you on. ${atStart(to)} would like to take over. May ${to} read what you wrote to ${from}?`,
    asked: (from: string, to: string) =>
      `You asked for someone else. ${atStart(to)} would like to take over. May ${to} read what you wrote to ${from}?`,
    gone: (from: string, to: string) =>
      `${atStart(from)} is away. ${atStart(to)} would like to take over. May ${to} read what you wrote to ${from}?`,
  },
  handOverAgain: (name: string) =>
    `${atStart(name)} is here again. ${atStart(name)} no longer has your chat on the page. May ${name} read what you wrote before?`,
  whoIs: (name: string, title: string) => `${atStart(name)} is ${inEnglish(title)}.`,
  /** A colleague reads along, if the youth says yes. */
  along: {
    asks: (counsellor: string, name: string, who: string) =>
      `${atStart(counsellor)} would like ${who} to read along. ${atStart(name)} can read what the two of you write from now on, but does not write. You can always say stop. Is that okay?`,
    from: (name: string, place: string) => `${name} from ${place}`,
    yes: 'Yes, that is okay',
    no: 'No, only the two of us',
    says: (name: string) => `${atStart(name)} reads along, but does not write.`,
    named: (name: string) => `${name} (only reads along)`,
    stop: (name: string) => `I no longer want ${name} to read along`,
  },
  handOverYes: 'Yes, that is okay',
  handOverNo: 'No, I will start over',
  handOverStop: 'I want to stop',
  exitSay:
    'Press Leave now if someone comes. The page goes and the chat ends. Your phone or computer may still remember that you were here.',
  hideSay: 'Someone near? Press Hide. The chat waits, with no sound.',
  tips: 'If someone comes',
  counsellor: 'the counsellor',
  superseded: 'The chat is open in another window. Everything here is deleted.',
  supersededHeading: 'You have it open elsewhere',
  noCrypto: 'Your browser cannot lock what you write. So the chat cannot start here. Try another browser, or use the help here.',
  noCryptoHeading: 'The chat does not work in this browser',
  noProof:
    'Before we can give you a place, your browser has a small piece of work to do. It could not do it. That is not your fault. Try again, try another browser, or use the help here.',
  noProofHeading: 'We could not give you a place',
  broken: 'Something went wrong with us. You did nothing wrong.',
  notDrawn: 'Something went wrong on the page. You did nothing wrong. If you have a place or a chat, it is still here.',
  notDrawnHeading: 'The page could not be shown',
  drawAgain: 'Show the page again',
  brokenHeading: 'The chat stopped working',
  lost: "We couldn't find your chat again. It is not your fault. You can start a new one.",
  lostHeading: 'The chat is gone',
  turnedAwayHeading: 'That is not possible right now',
  reload: 'Load the page again',
  startNew: 'Start a new chat',
  toStart: 'To the start page',
} satisfies typeof danish
