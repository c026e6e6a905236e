import type { after as danish } from '../da/after.ts'

export const after = {
  ended: {
    mutual: 'The chat has ended.',
    youth: 'You have ended the chat.',
    counsellor: 'The chat has ended.',
    connection: 'We lost the connection for too long. The chat has ended.',
    timeout: 'It was quiet for a long time. The chat has ended.',
  },
  deleted:
    'We have deleted what you both wrote. Only the one you wrote with can see it for up to 30 minutes. Then it is gone there too.',
  lapsed: 'You were away too long, so your place has passed on. You may join the queue again.',
  closedOver: 'We are closed now, and we did not get to you. That is not your fault.',
  closedOverAgain: 'We are closed now, and we did not get back to you. That is not your fault.',
  ask: 'Will you answer four things? The one you wrote with does not see it.',
  answer: 'Yes, I will',
  no: 'No thanks',
  skip: 'Skip',
  mood: { question: 'How are you now?', answers: ['Really bad', 'Bad', 'In between', 'Fine', 'Really good'] },
  got: { question: 'Did it help to write?', answers: { yes: 'Yes', partly: 'A little', no: 'No' } },
  back: { question: 'Would you write to us another time?', answers: { yes: 'Yes', maybe: 'Maybe', no: 'No' } },
  heard: {
    question: 'Where did you hear of us?',
    answers: {
      school: 'At school',
      internet: 'Online',
      friend: 'From a friend',
      counsellor_or_teacher: 'From a teacher or counsellor',
      ssp: 'From SSP',
      poster: 'On a poster',
      other: 'Somewhere else',
    },
  },
  thanks: 'Thank you.',
  next: 'What now?',
  nextSay: 'Here are some you can reach when you like.',
  deleteAll: 'Delete everything here',
  goodbyeHeading: 'Good that you wrote',
  goodbye: 'It is deleted here now. Come back as often as you like.',
  goodbyeList: [
    'What you wrote is gone here. We do not keep it.',
    'Did you write with one of us? Then that adult can see it for up to 30 minutes. After that it is gone too.',
    'Your phone may still remember that you were here.',
  ],
  toStart: 'To the start page',
} satisfies typeof danish
