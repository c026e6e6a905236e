import type { Topic } from '../server/domain/tallies.ts'
import type { TopicGroup } from '../shared/topic.ts'

/**
 * The taxonomy. It is built on Child Helpline International's categories, with more detail on substances, since the service grew out of municipal
 * substance policies. It is data, not code: an id is never deleted, only retired and mapped to another. The topic that a youth chooses before the
 * chat routes the youth and is never counted. Each branch has its published group, then a row `id: Danish | English` per topic.
 */
const branches: [branch: string, group: TopicGroup | null, rows: string][] = [
  [
    'substance.own',
    'substance',
    `alcohol: Alkohol | Alcohol
    cannabis: Hash | Cannabis
    cocaine: Kokain | Cocaine
    amphetamine_mdma: Amfetamin/MDMA | Amphetamine/MDMA
    opioid: Opioider (fx tramadol) | Opioids (such as tramadol)
    benzo_medication: Beroligende eller anden medicin | Sedatives or other medicine
    adhd_medication: ADHD-medicin uden recept | ADHD medicine without prescription
    nitrous_inhalant: Lattergas eller snif | Nitrous oxide or sniffing
    ketamine: Ketamin | Ketamine
    hallucinogen: Svampe eller LSD | Mushrooms or LSD
    nps: Nye stoffer | New substances
    nicotine: Røg, vape eller snus | Smoking, vaping or snus
    steroids: Anabolske steroider | Anabolic steroids
    mixed: Blandingsbrug | Several together
    other: Andet | Other
    unknown: Ved ikke, hvad det var | Does not know what it was`,
  ],
  [
    'substance.other',
    'substance',
    `parent_alcohol: En forælder drikker | A parent drinks
    parent_drug: En forælder tager stoffer | A parent takes drugs
    sibling: En bror eller søster | A brother or sister
    friend: En ven | A friend
    partner: En kæreste | A partner`,
  ],
  [
    'substance.context',
    'substance',
    `information: Vil vide noget | Wants to know something
    pressure: Pres fra andre | Pressure from others
    first_time: Første gang | First time
    cut_down: Vil skære ned | Wants to cut down
    relapse_treatment: Tilbagefald eller behandling | Relapse or treatment
    acute: Akut dårlig | Acutely ill
    debt_dealing: Gæld eller salg | Debt or dealing
    driving: Kørsel | Driving
    school_rules: Skolens regler | School rules
    self_medication: For at holde det ud | To be able to bear it
    afraid_to_stop: Bange for at stoppe | Afraid to stop
    harm_reduction: Mindre skade, når man ikke stopper | Less harm, when not stopping
    after_treatment: Efter behandling | After treatment
    spiked: Nogen kom noget i glasset | Drink was spiked`,
  ],
  [
    'addiction',
    'addiction',
    `gaming: Spil på skærm | Gaming
    gambling: Spil om penge | Gambling
    social_media: Sociale medier | Social media
    pornography: Porno | Pornography`,
  ],
  [
    'mental',
    'mental',
    `low_mood: Trist | Low mood
    anxiety: Angst og bekymring | Anxiety and worry
    stress: Stress | Stress
    loneliness: Ensomhed | Loneliness
    self_esteem: Selvværd | Self-esteem
    anger: Vrede | Anger
    self_harm: Selvskade | Self-harm
    suicidal_thoughts: Selvmordstanker | Suicidal thoughts
    suicide_attempt: Selvmordsforsøg | Suicide attempt
    eating: Mad og spisning | Eating
    grief: Sorg | Grief
    trauma: Traume | Trauma
    neurodivergence: ADHD, autisme og lignende | ADHD, autism and the like
    disorder: Psykisk lidelse | Mental disorder
    sleep: Søvn | Sleep`,
  ],
  [
    'violence',
    'violence',
    `bullying: Mobning | Bullying
    cyberbullying: Mobning på nettet | Bullying online
    physical: Fysisk vold | Physical violence
    psychological: Psykisk vold | Psychological violence
    sexual: Seksuelt overgreb | Sexual abuse
    neglect: Omsorgssvigt | Neglect
    partner: Vold fra en kæreste | Violence by a partner
    online_sexual: Seksuel krænkelse på nettet | Sexual abuse online
    image_sharing: Deling af billeder | Sharing of images
    control: Social kontrol | Social control
    forced_marriage: Tvangsægteskab | Forced marriage
    witness: Ser vold hjemme | Sees violence at home
    missing_runaway: Løbet hjemmefra | Has run away`,
  ],
  [
    'family',
    'family',
    `parent_child: Forældre og barn | Parents and child
    divorce: Skilsmisse | Divorce
    step_family: Sammenbragt familie | Step-family
    sibling: Søskende | Siblings
    parent_illness: En forælder er syg | A parent is ill
    placement: Anbringelse | In care
    economy: Familiens penge | The family's money
    custody: Samvær og forældremyndighed | Custody`,
  ],
  [
    'peer',
    'peer_love',
    `friends: Venner | Friends
    excluded: Holdt udenfor | Left out
    classmates: Klassen | The class
    party_culture: Festkultur | Party culture`,
  ],
  [
    'love',
    'peer_love',
    `crush: Forelskelse | A crush
    breakup: Kærestesorg | A break-up
    relationship: Forhold | A relationship`,
  ],
  [
    'sexuality',
    'sexuality_body',
    `behaviour: Sex | Sex
    orientation: Seksuel orientering | Sexual orientation
    gender_identity: Kønsidentitet | Gender identity
    consent: Samtykke | Consent`,
  ],
  [
    'body',
    'sexuality_body',
    `puberty: Pubertet | Puberty
    body_image: Kroppens udseende | Body image
    illness: Sygdom | Illness
    contraception: Prævention | Contraception
    pregnancy: Graviditet | Pregnancy
    sti: Kønssygdom | Sexually transmitted infection`,
  ],
  [
    'school_work',
    'school_work',
    `wellbeing: Trivsel i skolen | Well-being at school
    pressure: Pres og karakterer | Pressure and marks
    absence: Fravær | Absence
    teacher: En lærer | A teacher
    choice: Valg af uddannelse | Choice of education
    job: Job | Work`,
  ],
  [
    'living',
    'living_legal',
    `housing: Bolig | Housing
    homeless: Uden et sted at bo | Nowhere to live
    money_debt: Penge og gæld | Money and debt
    moving_out: Flytte hjemmefra | Moving out
    leaving_care: Efter en anbringelse | Leaving care`,
  ],
  [
    'legal',
    'living_legal',
    `victim: Udsat for noget strafbart | Victim of an offence
    own_offence: Selv gjort noget strafbart | Own offence
    recruited: Lokket ind i noget | Recruited into something
    rights: Rettigheder | Rights
    underage_rules: Regler under 18 | Rules under 18`,
  ],
  [
    'discrimination',
    'discrimination',
    `ethnicity: Etnicitet | Ethnicity
    religion: Religion | Religion
    gender: Køn | Gender
    lgbt: LGBT+ | LGBT+
    disability: Handicap | Disability
    poverty: Fattigdom | Poverty`,
  ],
  [
    'services',
    'services',
    `how_to_get_help: Hvordan får man hjælp | How to get help
    local_offer: Et lokalt tilbud | A local offer
    waiting_list: Venteliste | Waiting list
    complaint: Klage | Complaint`,
  ],
  [
    'concern_for_other',
    'concern_for_other',
    `friend: Bekymret for en ven | Worried about a friend
    relative: Bekymret for en i familien | Worried about a relative
    partner: Bekymret for en kæreste | Worried about a partner`,
  ],
  [
    'noncounselling',
    null,
    `test_prank: Spøg eller prøve | Prank or test
    abusive: Chikane | Harassment
    silent: Skrev ikke noget | Wrote nothing
    wrong_service: Forkert sted | Wrong place
    about_chat: Om chatten | About the chat
    thanks: Tak | Thanks
    adult_contact: En voksen skrev | An adult wrote
    technical: Teknik | Technical`,
  ],
]

/** These are published only as part of `mental`, and so each is never tallied by itself. */
const withinGroupOnly = ['mental.self_harm', 'mental.suicidal_thoughts', 'mental.suicide_attempt']

export const topics: Topic[] = branches.flatMap(([branch, group, rows]) =>
  rows.split('\n').map((row): Topic => {
    const [, leaf, da, en] = row.match(/^\s*(\w+): (.+) \| (.+)$/) ?? []
    if (!leaf || !da || !en) throw new Error(`a topic is not written as the others: ${row}`)
    const id = `${branch}.${leaf}`
    return { id, name: { da, en }, group, detail: group !== null && !withinGroupOnly.includes(id), retiredTo: null }
  }),
)
