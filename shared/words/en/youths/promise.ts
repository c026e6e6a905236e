import type { promise as danish } from '../../da/youths/promise.ts'

export const promise = {
  heading: 'Before you write',
  intro: 'Here you can write with an adult who listens. You decide what we talk about.',
  nothingWrong: "Nothing is too big or too small. You can't write anything wrong. Spell any way you like.",
  anonymous: "You are anonymous. We can't see your name, your number or where you live. You choose what to say.",
  notKept: "We don't keep what you write. When the chat ends, we delete it. Only the one you wrote with can see it for up to 30 minutes.",
  screen:
    'Others can read along if they see your screen. Your phone and your network may show that you were here. They cannot show what you wrote.',
  screenComputer:
    'Others can read along if they see your screen. Your computer and your network may show that you were here. They cannot show what you wrote.',
  keyboard: 'Some phones learn the words you type.',
  notTold: "We don't tell your parents, your teacher or your friends. There is one thing to know first:",
  duty: 'Are you under 18, and do you need help to be safe? If we know who you are, we must tell the municipality. That is the law. We tell you first if we possibly can, and we help you through it.',
  life: "If a life is in danger, we want to call 112. But we can't find you. So we will ask where you are.",
} satisfies typeof danish
