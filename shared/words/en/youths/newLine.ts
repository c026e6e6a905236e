import type { newLine as da } from '../../da/youths/newLine.ts'

export const newLine: typeof da = {
  preparing: 'This chat has not opened yet. It is being made ready.',
  removed: 'This chat is closed and does not open again.',
  complaint:
    'Unhappy with how we look after information? You can tell the municipality, or complain to Datatilsynet, the Danish data protection authority.',
  numbers: {
    doctor: 'When you are ill or hurt and your own doctor is closed. If your own doctor is open, call there instead.',
    psychiatry: 'When you feel so bad inside that you need help at once.',
    'social-duty': 'When it is not safe to be where you are, and the municipality is closed.',
  },
}
