import type { Situation } from './situation.ts';

const usual = ['fit-now', 'adjustments', 'return'];

/** What managers write in English. Nobody in particular is meant. */
export const englishSituations: readonly Situation[] = [
  {
    ...{
      locale: 'en',
      where: ['Highways'],
      cause: 'back',
      reasons: ['musculoskeletal', 'return-to-work'],
      questions: [...usual, 'further-absence'],
    },
    ...{ absentSince: 24, earlier: [[140, 6]] },
    background:
      '{name} hurt their lower back in the garden and has been off since. They would like to come back and worry about lifting.',
    duties: 'Loading a lorry by hand, shovelling, kerb stones up to 25 kg with two people, driving between sites.',
    tried: 'We spoke every week. A colleague took over the heavy loading. No lighter post was free so far.',
    advice: {
      told: '{name} says that the pain is easing with exercises from a physiotherapist and that sitting in the cab for more than an hour still hurts.',
      capacity: 'Walking, standing and light work are possible. Lifting is limited to about 10 kg for now.',
      fitness: 'In my opinion {name} is fit for work with adjustments from next Monday.',
      adjustments:
        'A phased return over four weeks, no lifting above 10 kg for the first two, a break from driving every 45 minutes.',
      outlook: 'A full recovery within two to three months is likely if the exercises go on.',
      workRelated:
        'The episode did not begin at work. Heavy loading could bring it back, so the loading technique is worth a refresher.',
    },
  },
  {
    ...{
      locale: 'en',
      where: ['Housing'],
      cause: 'mental-health',
      reasons: ['stress', 'long-term-absence'],
      questions: [...usual, 'meetings'],
    },
    ...{ absentSince: 38 },
    own: 'Would a change of team help, or would it only move the difficulty?',
    background:
      '{name} went off after a hard winter: two vacancies in the team and a bereavement at home. They keep in touch and miss the work.',
    duties:
      'Telephone and counter work with the public, sometimes with people who are upset; deadlines at the end of each month.',
    tried:
      'A weekly call, the counselling service, a stress risk assessment begun together. The vacancies are filled now.',
    advice: {
      told: '{name} says that sleep is better since counselling began, and that mornings are the hardest part of the day.',
      capacity: 'Concentration holds for about three hours. Contact with upset customers is tiring at present.',
      fitness: 'In my opinion {name} is not fit for work today and is likely to be so in three to four weeks.',
      adjustments:
        'Start at half time at ten o’clock, away from the counter for the first fortnight, a named colleague, the risk assessment finished before the first day.',
      outlook: 'Recovery is likely to go on. A talk with the manager every week matters more than the number of hours.',
      workRelated: 'Work and home both played a part. The workload of the winter made it harder to cope with the loss.',
    },
  },
  {
    ...{
      locale: 'en',
      where: ['Finance'],
      cause: 'headache',
      reasons: ['short-term-absence', 'adjustments'],
      questions: ['condition', 'adjustments', 'equality-act'],
    },
    ...{
      earlier: [
        [20, 1],
        [48, 2],
        [75, 1],
        [110, 1],
        [160, 2],
      ],
    },
    background:
      '{name} has been absent seven days this year in five short spells, each with migraine. Their work is good when they are here.',
    duties: 'Office work at two screens, video meetings, a shared office with strip lights.',
    tried: 'A desk by the window, time to see the optician. We have not changed the lights.',
    advice: {
      told: '{name} says that bright light and missed meals bring the attacks on and that a new preventive treatment was begun last month.',
      capacity: 'Between attacks there is no limit. During one, work is not possible for some hours.',
      fitness: 'In my opinion {name} is fit for their role.',
      adjustments:
        'Softer light at the desk, an anti-glare filter, breaks that are kept, a quiet room for an hour when an attack begins.',
      outlook: 'Attacks are likely to become fewer over three months. Some short absence should be expected.',
      workRelated: 'Work does not cause the condition; glare and long screen time can set off an attack.',
    },
  },
  {
    ...{
      locale: 'en',
      where: ['Highways', 'Transport'],
      cause: 'musculoskeletal',
      reasons: ['return-to-work', 'long-term-absence'],
      questions: ['return', 'adjustments', 'review'],
    },
    ...{ absentSince: 52 },
    background:
      '{name} had a planned knee replacement and is recovering at home. They ask what they can do when they come back.',
    duties: 'On foot most of the day, stairs, kneeling at times, a van with a manual gearbox.',
    tried: 'A desk job in the office for a month has been offered.',
    advice: {
      told: '{name} says that they walk half a mile with one stick and climb stairs slowly.',
      capacity: 'Standing for half an hour at a time. No kneeling or ladders for three months.',
      fitness: 'In my opinion {name} will be fit for desk work in two weeks and for most of their own duties in ten.',
      adjustments:
        'Desk work for four weeks, then three shorter days a week outdoors. Driving once they can stop in an emergency without pain.',
      outlook: 'A good result is likely. Kneeling may stay uncomfortable.',
      workRelated: 'The wear of the joint has more than one cause; years of kneeling may have added to it.',
    },
  },
  {
    ...{
      locale: 'en',
      where: ['Baking', 'Warehouse'],
      cause: 'endocrine',
      reasons: ['night-work', 'fitness-for-duty'],
      questions: ['fit-now', 'adjustments', 'further-absence'],
    },
    ...{ earlier: [[30, 2]] },
    background:
      '{name} told us that they now use insulin. They work rotating shifts and we want to do this well together.',
    duties: 'Rotating shifts with nights, work near moving machinery, meals at set times.',
    tried: 'They moved to day shifts for six weeks. First aiders know what to do, with their agreement.',
    advice: {
      told: '{name} says that readings are steady on days and that they carry a glucose sensor with an alarm.',
      capacity: 'No limit while readings are steady. Regular breaks are needed to eat and test.',
      fitness: 'In my opinion {name} is fit for day shifts now, and for nights after a trial of four weeks.',
      adjustments: 'Breaks that are not moved, a place for medicines, no lone work at machinery during the trial.',
      outlook: 'Well controlled. A review after the trial is enough.',
      workRelated: 'Not caused by work. Changing shifts make control harder, so notice of changes helps.',
    },
  },
  {
    ...{
      locale: 'en',
      where: ['Baking'],
      cause: 'chest',
      reasons: ['work-related', 'health-surveillance'],
      questions: ['work-related', 'fit-now', 'redeployment'],
    },
    ...{
      earlier: [
        [15, 4],
        [60, 3],
      ],
    },
    background: '{name} coughs and wheezes towards the end of the week and is well on holiday. They work with flour.',
    duties: 'Tipping flour, cleaning mixers, eight-hour shifts, a mask for tipping only.',
    tried: 'Moved to packing for a week: better. Extraction was serviced in spring.',
    advice: {
      told: '{name} says that it began last autumn and that an inhaler helps.',
      capacity: 'Full, away from flour dust.',
      fitness: 'In my opinion {name} is fit for work without contact with flour dust until tests are finished.',
      adjustments: 'Work in packing or dispatch for now; peak flow readings at work and at home for four weeks.',
      outlook: 'Good if exposure ends early. The result of the tests decides what comes next.',
      workRelated:
        'The pattern suggests that dust at work plays a part. The dust measurements should be looked at again.',
    },
  },
  {
    ...{
      locale: 'en',
      where: ['Packing'],
      cause: 'musculoskeletal',
      reasons: ['musculoskeletal', 'performance'],
      questions: ['condition', 'fit-now', 'adjustments', 'work-related'],
    },
    ...{ earlier: [[22, 5]] },
    background:
      '{name} has a painful shoulder and cannot keep the pace of the line on some days. They are open about it and want to stay on the line.',
    duties: 'Packing at a line at shoulder height, 20 boxes a minute, rotation every two hours.',
    tried: 'More rotation, a step to stand on. Physiotherapy is offered through our plan.',
    advice: {
      told: '{name} says that reaching above the shoulder hurts and that nights are better since the exercises.',
      capacity: 'Work below shoulder height without limit; above it for short tasks only.',
      fitness: 'In my opinion {name} is fit for work with adjustments.',
      adjustments: 'Stations below shoulder height for six weeks, rotation every hour, boxes brought to the near edge.',
      outlook: 'Most people recover within three months.',
      workRelated:
        'Repeated reaching is likely to have contributed. A look at the height of the line would help others too.',
    },
  },
  {
    ...{
      locale: 'en',
      where: ['Schools'],
      cause: 'cancer',
      reasons: ['return-to-work', 'disability'],
      questions: ['return', 'adjustments', 'equality-act'],
    },
    ...{ absentSince: 150 },
    background:
      '{name} has finished hospital treatment and looks forward to coming back. We want to get the first weeks right.',
    duties: 'Teaching and preparation, break duty, meetings after school.',
    tried: 'Contact every fortnight at their wish. Cover is in place until the end of term.',
    advice: {
      told: '{name} says that tiredness comes in the afternoon and that they feel ready for mornings.',
      capacity: 'About three hours a day at first. Crowded rooms should be avoided for another month.',
      fitness: 'In my opinion {name} is fit for a phased return from the first of next month.',
      adjustments: 'Three mornings a week, rising over eight weeks; no break duty; time for hospital visits.',
      outlook: 'A return to full hours within three months is realistic.',
      workRelated: 'Not related to work.',
    },
  },
  {
    ...{
      locale: 'en',
      where: ['Waste and Recycling'],
      cause: 'gastrointestinal',
      reasons: ['short-term-absence', 'employee-request'],
      questions: ['condition', 'further-absence', 'adjustments'],
    },
    ...{
      earlier: [
        [12, 2],
        [40, 3],
        [90, 2],
      ],
    },
    background:
      '{name} asked for this referral. A bowel condition makes some routes difficult and they find it hard to talk about with the crew.',
    duties: 'Driving a collection round from six in the morning, few stops with facilities.',
    tried: 'They chose the round nearest the depot. We agreed that they need give no reason for stopping.',
    advice: {
      told: '{name} says that flare-ups last about three days and come every two months.',
      capacity: 'No limit between flare-ups.',
      fitness: 'In my opinion {name} is fit for their role.',
      adjustments: 'Rounds with facilities on the way, freedom to stop, a spare driver known on bad days.',
      outlook: 'Flare-ups will go on now and then. Treatment is being changed and may make them fewer.',
      workRelated: 'Not caused by work.',
    },
  },
  {
    ...{
      locale: 'en',
      where: ['Libraries', 'Quality'],
      cause: 'genitourinary',
      reasons: ['performance', 'adjustments'],
      questions: ['fit-now', 'adjustments', 'review'],
    },
    ...{ earlier: [[33, 1]] },
    background:
      '{name} spoke to me about the menopause: poor sleep, hot flushes and moments when words go missing. They are worried about the busy season.',
    duties: 'Front desk, planning rotas, a uniform with long sleeves.',
    tried: 'A fan at the desk, a later start on two days.',
    advice: {
      told: '{name} says that sleep is the main difficulty and that treatment began three weeks ago.',
      capacity: 'No limit. Memory aids and quiet help with planning work.',
      fitness: 'In my opinion {name} is fit for their role.',
      adjustments:
        'A lighter uniform, a desk near a window, planning work in the morning, flexible starts for three months.',
      outlook: 'Improvement over the next months is likely.',
      workRelated: 'Not caused by work; heat and a fixed uniform make it harder.',
    },
  },
  {
    ...{
      locale: 'en',
      where: ['Highways', 'Waste and Recycling'],
      cause: 'ent',
      reasons: ['health-surveillance', 'fitness-for-duty'],
      questions: ['condition', 'fit-now', 'work-related'],
    },
    background: '{name}’s last hearing test was worse than the one before. They say that they miss words on the radio.',
    duties: 'Driving a sweeper, reversing with a banksman, radio.',
    tried: 'New ear defenders, a louder handset.',
    advice: {
      told: '{name} says that speech in noise is difficult and that both ears ring at night.',
      capacity: 'No limit away from noise.',
      fitness: 'In my opinion {name} is fit to drive and to work with a banksman who uses hand signals.',
      adjustments:
        'Well-fitted protection with a check of the fit, hand signals agreed, less time beside the sweeper’s engine.',
      outlook: 'Hearing that is lost does not come back; further loss can be prevented.',
      workRelated: 'The pattern of the test fits noise. Years before this post may have contributed.',
    },
  },
];

/** What a workplace assessment is asked for. */
export const workplaceDifficulties: readonly string[] = [
  '{name} has pain in the neck and wrists after two hours at the desk and works from the kitchen table on three days.',
  '{name} has dyslexia and finds the new ordering screen hard to read when the line is busy.',
  '{name} is expecting and finds the step into the van and the height of the shelves difficult now.',
  '{name} uses a wheelchair and moves to the new building in four weeks.',
];

/** Why retirement for reasons of health is asked for. */
export const illHealth = {
  condition:
    'A condition of the lungs that has become slowly worse over four years; oxygen at night since last winter.',
  duties: 'On foot outdoors in all weathers, lifting, climbing in and out of a cab some forty times a day.',
  unable: '{name} has to rest after walking fifty metres, and cannot lift or climb any more.',
  adjustments:
    'Lighter rounds in 2023, office work for six months in 2024, shorter days since. Each helped for a while.',
  noReturn: 'The specialist does not expect an improvement, and no other post we have is within reach.',
} as const;
