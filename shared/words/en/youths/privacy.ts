import type { privacy as danish } from '../../da/youths/privacy.ts'

export const privacy = {
  title: 'About this page',
  back: 'Back',
  know: {
    more: 'More about what the server sees and remembers',
    heading: 'What do you know about me?',
    say: [
      "We don't know who you are. You don't have to give us your name, your number or your e-mail.",
      'What you write is locked in your browser. It is unlocked only with the one you write with. Our server only passes it on, and it cannot read it when all goes as it should.',
      "We don't say that nobody in the world can get at it. Whoever runs our server can change it and then read along. So we take care who may.",
      'The server can see what you picked: topic, who it is about, age, what you would like, whether you have written before, language, and whether it is urgent. It also knows whether you use a phone or a computer.',
      'It can see who you write with, whether a colleague reads along, when you both write and read, and about how much. It can see whether you want to talk to someone else, and whether the page is hidden, closed or left by Leave now. If you tap a number, a chat or a place on the list, it can see that you may be with others, but not with whom. It cannot see your nickname.',
      'It can also see the address your network has and which browser you use, but it does not write that down. For up to an hour it remembers how many have come from the same network, but not who.',
      'When the chat ends, we delete what you both wrote. The one you wrote with can see your chat for up to 30 minutes. Then that is gone too.',
      'If you want help outside the chat, you can write who you are in a few boxes. It is locked in the same way. The one you write with can write it down somewhere else, so that you can get help. The page says so when it has happened. Until then you can take it back, as long as the chat is open. With us it is deleted with the chat.',
      'If somebody else is to take over, we ask you first whether the new one may read what you have written. The one you wrote with can write some words of their own to the new one. They are locked in the same way, and they are gone when the chat ends.',
      'If a colleague would like to read along, we ask you first, too. The colleague cannot write, and you can say stop at any time.',
      'Afterwards the adult fills in a short form about what you talked about. Until that is done, the server remembers your age, if you gave it, who ended the chat, and roughly when. That is gone after 6 hours at the latest.',
      'If you answer the questions at the end, we count the answers. Of your mood the server is told only how much it has changed.',
      'We count how many write, and what most talk about. These are numbers only. Nobody can find you in them.',
      'The page uses no cookies. Your browser keeps a small key so you can come back if the page closes. If you are a parent, under 12 or over 25, it keeps that too, so that you get the right numbers. It is gone when you end the chat or press Leave now. If you only close the tab, the chat can be opened again in the same browser for a while. If others use it, end the chat or press Leave now. If the phone or computer is not yours, you can say so first. Then it keeps neither key nor choices.',
      "Your phone or computer and your network may remember that you were here. We can't delete that for you.",
    ],
  },
  pass: {
    heading: 'What happens if you pass it on?',
    say: [
      "We don't tell your parents, your teacher or your friends.",
      "Are you under 18, and do you need help to be safe? If we know who you are, we must tell the municipality. That is the law. If we don't know who you are, we can't tell anyone.",
      'We tell you first if we possibly can. Then we talk about what will happen, and we help you through it.',
      'In the municipality there are people whose job it is to help young people. They want to hear what you want. Often they also talk to your parents. If that is dangerous for you, say so. They must take that in.',
      'If you are over 18, you decide. We do not tell the municipality about you.',
      'If a life is in danger, we call 112 if we know where you are. That goes for everyone, also over 18.',
    ],
  },
  controller: 'Who is responsible?',
  complaint: 'Want to complain?',
  dpo: {
    heading: 'Who sees to it that we look after it?',
    say: 'Somebody sees to it that we look well after what we know. It is called a data protection officer, or DPO. You can ask about all that we know about you.',
  },
  joint: {
    heading: 'Several are responsible together',
    say: 'They have agreed who does what. You can go to any of them.',
    answersFor: 'Does this:',
  },
} satisfies typeof danish
