import { catalogue } from '#platform/i18n/catalogue.ts';

/** What the tasks module says: why an act does not fit, and what each kind of task asks for. */
export const texts = catalogue({
  en: {
    'task.claimed': '{name} is working on this task. Nothing was changed.',
    'task.done': 'This task was finished before. Nothing was changed.',
    'task.open': 'Nobody holds this task. Nothing was changed.',
    'kind.notice_failed': 'Find another way to reach somebody: a message could not be delivered',
    'kind.notice_to_print': 'Print a letter and post it',
    'kind.other': 'Look into this',
  },
  cy: {
    'task.claimed': 'Mae {name} yn gweithio ar y dasg hon. Ni newidiwyd dim.',
    'task.done': 'Gorffennwyd y dasg hon o’r blaen. Ni newidiwyd dim.',
    'task.open': 'Nid oes neb yn dal y dasg hon. Ni newidiwyd dim.',
    'kind.notice_failed': 'Dod o hyd i ffordd arall o gyrraedd rhywun: ni ellid danfon neges',
    'kind.notice_to_print': 'Argraffu llythyr a’i bostio',
    'kind.other': 'Edrych i mewn i hyn',
  },
});

type Key = keyof (typeof texts)['en'];

/** The text of a kind of task; one of its own for a kind that has none. */
export function kindKey(kind: string): Key {
  const key = `kind.${kind}`;
  return key in texts.en ? (key as Key) : 'kind.other';
}
