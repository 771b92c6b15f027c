import { catalogue } from '#platform/i18n/catalogue.ts';

/** What the tasks module says: why an act does not fit, and what each kind of task asks for. */
export const texts = catalogue({
  en: {
    'task.claimed': '{name} is working on this task. Nothing was changed.',
    'task.done': 'This task was finished before. Nothing was changed.',
    'task.open': 'Nobody holds this task. Nothing was changed.',
    'kind.notice_failed': 'Find another way to reach somebody: a message could not be delivered',
    'kind.notice_to_print': 'Print a letter and post it',
    'kind.letter_check': 'Check a colleague’s letter before it goes out',
    'kind.letter_returned': 'Change a letter that came back from the check',
    'kind.letter_correction': 'Answer what an employee marked in a letter',
    'kind.letter_new_version': 'Write the new version of a letter',
    'kind.letter_no_answer': 'Decide about a letter that nobody answered',
    'kind.sight_code_sheet': 'Print the sheet with the code and post it',
    'kind.sight_link_closed': 'Reach an employee whose link closed after wrong codes',
    'kind.sight_not_delivered': 'Reach an employee whom no message reached',
    'kind.other': 'Look into this',
  },
  cy: {
    'task.claimed': 'Mae {name} yn gweithio ar y dasg hon. Ni newidiwyd dim.',
    'task.done': 'Gorffennwyd y dasg hon o’r blaen. Ni newidiwyd dim.',
    'task.open': 'Nid oes neb yn dal y dasg hon. Ni newidiwyd dim.',
    'kind.notice_failed': 'Dod o hyd i ffordd arall o gyrraedd rhywun: ni ellid danfon neges',
    'kind.notice_to_print': 'Argraffu llythyr a’i bostio',
    'kind.letter_check': 'Gwirio llythyr cydweithiwr cyn iddo fynd allan',
    'kind.letter_returned': 'Newid llythyr a ddaeth yn ôl o’r gwirio',
    'kind.letter_correction': 'Ateb yr hyn a nododd gweithiwr mewn llythyr',
    'kind.letter_new_version': 'Ysgrifennu fersiwn newydd llythyr',
    'kind.letter_no_answer': 'Penderfynu am lythyr na chafwyd ateb iddo',
    'kind.sight_code_sheet': 'Argraffu’r daflen â’r cod a’i phostio',
    'kind.sight_link_closed': 'Cysylltu â gweithiwr y caeodd ei ddolen ar ôl codau anghywir',
    'kind.sight_not_delivered': 'Cysylltu â gweithiwr na chyrhaeddodd neges mohono',
    'kind.other': 'Edrych i mewn i hyn',
  },
});

type Key = keyof (typeof texts)['en'];

/** The text of a kind of task; one of its own for a kind that has none. */
export function kindKey(kind: string): Key {
  const key = `kind.${kind}`;
  return key in texts.en ? (key as Key) : 'kind.other';
}
