import type { DeskTextDraft, DraftOf } from '../../../../shared/deskTexts/deskText.ts'

export const aReply = (part: Partial<DraftOf<'reply'>> = {}): DeskTextDraft => ({
  ...{ kind: 'reply', name: { da: 'pause', en: 'pause' }, text: { da: 'Vil du holde en pause?', en: 'Would you like a break?' } },
  ...part,
})
export const aSheet = (part: Partial<DraftOf<'sheet'>> = {}): DeskTextDraft => ({
  ...{ kind: 'sheet', title: 'Underretning', text: 'Spørg din leder.\nSkriv så.', owner: 'Lise Holm', checkedOn: '2026-11-01' },
  ...part,
})
