import type { firstReplies as danish } from '../../../da/team/texts/firstReplies.ts'

export const firstReplies: typeof danish = {
  hello: { name: 'hello', text: 'Hi {name}. Good that you wrote. I am here now. What would you like to talk about?' },
  more: { name: 'more', text: 'Thank you, {name}, for telling me. Would you like to tell me a bit more?' },
  feel: { name: 'feel', text: 'It sounds like this takes up a lot of room. How are you right now?' },
  right: { name: 'right', text: 'You are doing the right thing, {name}. It is hard to write about, and you do it anyway.' },
  fault: { name: 'fault', text: 'It is not your fault. It is good that you tell somebody.' },
  time: { name: 'time', text: 'Take the time you need. You can write a little at a time.' },
  silence: { name: 'silence', text: 'Are you still there, {name}? It is quite okay to think for a while. I am here.' },
  safe: {
    name: 'in peace',
    text: 'Can you write in peace right now? If somebody comes, press Hide. Then they cannot read along, and I wait for you.',
  },
  heard: { name: 'heard', text: 'Let me see if I have understood you. Tell me if I get it wrong.' },
  adult: { name: 'adult', text: 'Is there an adult you feel safe with? It may be a teacher, a coach or someone in your family.' },
  together: { name: 'help', text: 'You do not have to manage this alone. Shall we find out together who can help you?' },
  ending: { name: 'ending', text: 'We have to stop soon, {name}. Is there anything you would still like to say?' },
  goodbye: { name: 'goodbye', text: 'Thank you for writing, {name}. Take care of yourself. You may come back as often as you like.' },
}
