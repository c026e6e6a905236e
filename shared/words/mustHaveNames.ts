/** What these services are called. Their names are the same in every language. */
export const mustHaveNames = {
  doctor: 'Lægevagten',
  psychiatry: 'Psykiatrisk akuthjælp',
  'social-duty': 'Den sociale vagt',
} as const
