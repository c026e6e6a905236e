/** The keys of the desk, and what each does. */
export const keys = {
  title: 'Shortcuts',
  open: 'Shortcuts (?)',
  hint: 'The shortcuts with Alt work while you write, too. On a Mac, Alt belongs to the writing: leave the box first. In a list, Alt + arrow opens the list.',
  single: 'Use ? without Alt',
  singleHint: 'Turn off if you steer the page by voice. Alt + H always works.',
  actions: {
    help: 'Show shortcuts',
    accept: 'Take the conversation that rings',
    decline: 'Pass it on',
    next: 'To the one who has waited longest for your answer',
    previous: 'Previous conversation',
    following: 'Next conversation',
    pane: 'To conversation number …',
    queue: 'To the queue',
    takeNext: 'Take the next in the queue',
    form: 'To the form you owe',
    acute: 'Acute on or off',
    end: 'End the conversation',
    giveBack: 'Give the conversation back',
    pause: 'Pause, or back on duty',
  },
}
