import type { statistics as danish } from '../da/statistics.ts'

export const statistics = {
  title: 'Questions about the numbers',
  intro: 'Are you a parent or a journalist? Here you can read what the numbers from the chat say, and what they do not say.',
  counted: {
    heading: 'What is counted?',
    say: [
      'There are two kinds of numbers, and they are never mixed.',
      'The first numbers are about the chat itself: how many came, waited and had a conversation. They are exact. They say nothing about topic, age, mood or municipality.',
      'The other numbers are about what young people came with. After a conversation the adult ticks a form. The server takes the form apart at once and adds one for each tick that stands in a table. It does not keep the form itself.',
      'The young person can answer four questions afterwards. They may be skipped. The adult does not see the answers.',
      'The numbers are about conversations and not about young people. If the same young person writes twice, it counts as two, because we do not know who it is.',
    ],
    chat: 'Numbers about the chat',
    events: {
      arrived: 'Young people who got a place in the queue',
      seated: 'Young people who came to write with an adult',
      left: 'Young people who left the queue, or stayed away, while somebody was on duty',
      'turned-away-closed': 'Visits while the chat was closed',
      'turned-away-full': 'Visits while the chat was full',
      'turned-away-nobody': 'Young people who left the queue, or stayed away, while nobody was on duty',
      'not-reached': 'Young people whom we did not reach before we closed',
    },
    sums: [
      'Waiting times, added up for a month',
      'Conversations: how many, how long, how many messages, how often they were handed over, and who ended them. They are added up for a month',
    ],
    byTens: 'Waiting times and conversations are shown at least ten at a time. When the month is over, all of them are shown.',
    tables: 'These are the tables about what young people came with, and there are no others:',
    per: { period: 'Tables for a month, a quarter or a year', year: 'Tables for a whole year' },
  },
  left: {
    heading: 'What is not counted?',
    say: [
      'What is written. It is locked in the browser, and the server cannot read it when all goes as it should.',
      'Who the young person is. The form does not ask for name, gender, address or school.',
      'Who answered, which day it was, and what the time was. No table about topics is divided in that way.',
      'The answers “don’t know”, “not asked” and “no concern”. Answers in the middle, and answers that were skipped.',
      'Forms about pranks and wrong numbers.',
      'How many forms and answers there are in all. So the tables cannot be turned into percentages.',
    ],
  },
  small: {
    heading: 'Why are small numbers hidden?',
    say: [
      'In a small town a one in a table can be a girl whom the whole school knows.',
      'Here is an example that we have made up. In a town that does not exist, three young people have talked about the same hard topic in a year. If it says 3, somebody begins to guess who. If it says 0 to 4, nobody can see whether it is three or none at all.',
    ],
    example: {
      caption: 'A made-up example: how a number stands in the table',
      counted: 'Counted',
      shown: 'Stands as',
      or: (one, other) => `${one} or ${other}`,
    },
  },
  band: {
    heading: 'What does “0 to 4” mean, and what is a range?',
    say: [
      '0 to 4 always looks the same. It can be none, and it can be four.',
      'If the number is larger, it is rounded up or down to 5, 10, 15 and so on. That is done once, by lot. A number that can be divided by 5 stays as it is.',
      'So a range is shown, such as 6 to 14. The true number lies somewhere between its two ends. The number itself is deleted when the table comes.',
      'One can say “more” or “fewer” only where two ranges have no number in common.',
      'The topics cannot be added up. A conversation can have up to three.',
      'A table that is held back never comes. That is done to protect the young people. Now and then it is also done by lot, so that nobody can work out why. And it is done when the system was restored from a backup and nobody knows whether the table was shown before.',
    ],
  },
  come: {
    heading: 'When do the numbers come?',
    say: [
      'A table comes when its month, quarter or year is over. If the line has many conversations, some of them come each month or each quarter. Otherwise they all come once a year. A new line begins with quarters.',
      'Small lines can count together, in a pool. Then the tables are those of all lines of the pool together, and the line has no tables of its own that year.',
      'If the line, or the lines of the pool together, had fewer than 30 conversations in twelve months, there are no numbers about topics in the year after.',
      'Nobody can choose other days or ask about today. There are only the fixed tables.',
    ],
  },
  talk: {
    heading: 'Can I be given a conversation?',
    say: [
      'No. There is no conversation to hand out.',
      'While the chat runs, the words lie locked on the server, and the server does not have the key. When the chat is over, it deletes them. They are not in any backup.',
      'On the two screens the words can be seen until the page closes. On the adult’s screen they are gone 30 minutes after the end of the chat at the latest.',
      'The server does not keep who wrote, either. So it cannot show whether a certain child has used the chat.',
      'We do not say that nobody in the world can read along. Whoever runs the server can change it and then read along while somebody writes.',
    ],
  },
  who: {
    heading: 'Who sees the numbers?',
    say: [
      'The coordinator of a line sees the numbers of that line. If the line counts together with others, the coordinator sees their common tables about topics, but no other numbers of the other lines. For 14 days the numbers show in which hour somebody came, but not who it was and what they wrote.',
      'The adults who answer see the queue and the forms that they still have to fill in. They see no numbers about topics.',
      'A young person in the queue sees their place, and roughly how long it takes if there are enough numbers to say so.',
      'The tables cannot be seen on this page. The coordinator can download them and pass them on. So it is with the annual report of the line: the system makes it from the tables and from the numbers about the chat, and the coordinator adds goals and text.',
      'Whoever runs the server can get at numbers before they are rounded. So nobody may copy its disk. In a backup, forms are added up, at least ten at a time.',
    ],
  },
  wrong: {
    heading: 'What if a number is wrong?',
    say: [
      'The adult can correct the form or take it back, but for 30 minutes at most, and only on the page that saved it. After that nobody can correct it, because nobody can see which numbers it became.',
      'A table that has come is never changed. That is so also when there is an error in it. If somebody has changed or removed one, that can be seen, and then none of the line’s tables is shown.',
      'If you think that a number is wrong or is used wrongly, tell those who are responsible for the line.',
    ],
  },
  ask: {
    heading: 'Whom can I ask, or complain to?',
    choose: 'It is not the same for every line. Choose the line:',
  },
} satisfies typeof danish
