import type { Branch } from './branch.ts'

/** Topics on feelings, and on what others do to the youth. */
export const mindAndViolence: Branch[] = [
  {
    branch: 'mental',
    group: 'mental',
    topics: {
      low_mood: { da: 'Trist', en: 'Low mood' },
      anxiety: { da: 'Angst og bekymring', en: 'Anxiety and worry' },
      stress: { da: 'Stress', en: 'Stress' },
      loneliness: { da: 'Ensomhed', en: 'Loneliness' },
      self_esteem: { da: 'Selvværd', en: 'Self-esteem' },
      anger: { da: 'Vrede', en: 'Anger' },
      self_harm: { da: 'Selvskade', en: 'Self-harm' },
      suicidal_thoughts: { da: 'Selvmordstanker', en: 'Suicidal thoughts' },
      suicide_attempt: { da: 'Selvmordsforsøg', en: 'Suicide attempt' },
      eating: { da: 'Mad og spisning', en: 'Eating' },
      grief: { da: 'Sorg', en: 'Grief' },
      trauma: { da: 'Traume', en: 'Trauma' },
      neurodivergence: { da: 'ADHD, autisme og lignende', en: 'ADHD, autism and the like' },
      disorder: { da: 'Psykisk lidelse', en: 'Mental disorder' },
      sleep: { da: 'Søvn', en: 'Sleep' },
    },
  },
  {
    branch: 'violence',
    group: 'violence',
    topics: {
      bullying: { da: 'Mobning', en: 'Bullying' },
      cyberbullying: { da: 'Mobning på nettet', en: 'Bullying online' },
      physical: { da: 'Fysisk vold', en: 'Physical violence' },
      psychological: { da: 'Psykisk vold', en: 'Psychological violence' },
      sexual: { da: 'Seksuelt overgreb', en: 'Sexual abuse' },
      neglect: { da: 'Omsorgssvigt', en: 'Neglect' },
      partner: { da: 'Vold fra en kæreste', en: 'Violence by a partner' },
      online_sexual: { da: 'Seksuel krænkelse på nettet', en: 'Sexual abuse online' },
      image_sharing: { da: 'Deling af billeder', en: 'Sharing of images' },
      control: { da: 'Social kontrol', en: 'Social control' },
      forced_marriage: { da: 'Tvangsægteskab', en: 'Forced marriage' },
      witness: { da: 'Ser vold hjemme', en: 'Sees violence at home' },
      missing_runaway: { da: 'Løbet hjemmefra', en: 'Has run away' },
    },
  },
]
