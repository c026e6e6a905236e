import type { moving as danish } from '../da/moving.ts'

export const moving = {
  heading: 'Move to another chat?',
  waiting: 'If you move, you lose your place here. Move?',
  talking: 'If you move, you lose your place here, and the chat ends. Move?',
  written: 'What you have written here is deleted.',
  town: 'The counsellor may be in another town. Is that okay?',
  yes: (name: string) => `Yes, move to ${name}`,
  no: 'No, stay here',
  busy: 'One moment …',
  notOpen: 'That chat can take nobody right now. You have lost nothing here.',
  unheard: 'We did not get through. Try again in a moment.',
  homeHeading: 'Go to the front page?',
  homeWaiting: 'If you go now, you lose your place here. Do you want that?',
  homeTalking: 'If you go now, the chat here ends. Do you want that?',
  homeYes: 'Yes, go to the front page',
  heldHeading: 'You have begun in another chat',
  held: (name: string) => `You have a place or a talk in ${name}. If you move here, you lose it. Move?`,
  heldShut: (name: string) => `You have a place or a talk in ${name}. We can take nobody here right now.`,
  another: 'another chat',
  hither: 'Yes, move here',
  back: 'Back to my place',
} satisfies typeof danish
