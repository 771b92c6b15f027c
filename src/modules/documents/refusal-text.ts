import { type Locale, words } from '#platform/i18n/catalogue.ts';
import { formattingTag } from '#platform/i18n/locale.ts';
import type { KeptType } from './inspection/verdict.ts';
import type { RefusedUpload } from './receive-upload.ts';
import { texts } from './texts.ts';

type Key = keyof (typeof texts)['en'];

/** Kinds of file that are told apart in the words of a refusal. */
const families: Record<string, string> = {
  rtf: 'rtf',
  csv: 'csv',
  word95: 'word95',
  excel95: 'excel95',
  excel4: 'excel95',
  opendocument: 'opendocument',
  'word-template': 'template',
  'excel-template': 'template',
  slides: 'slides',
  mail: 'mail',
  msg: 'mail',
  zip: 'archive',
  archive: 'archive',
  exe: 'program',
  script: 'program',
  ...Object.fromEntries(['heic', 'gif', 'webp', 'tiff', 'bmp', 'jpeg', 'png'].map(kind => [kind, 'picture'])),
};

/** Why a file was refused, and what would be accepted, in the reader's words (REF.D1, ALL.9). */
export function refusalText(locale: Locale, upload: RefusedUpload, allowed: readonly KeptType[]): string {
  const t = words(texts, locale);
  const general = `refusal.${upload.refusal}`;
  const narrow = upload.refusal === 'type' ? families[upload.detail ?? ''] : upload.detail;
  const narrower = `${general}.${narrow}`;
  const key = (narrower in texts.en ? narrower : general) as Key;
  return t(key, { name: upload.name, accepted: acceptedText(locale, allowed) });
}

/** "Word, Excel, plain text or PDF": the kinds of file a slot takes. */
export function acceptedText(locale: Locale, allowed: readonly KeptType[]): string {
  const t = words(texts, locale);
  const kinds = acceptedKinds.filter(kind => typesOf([kind]).some(type => allowed.includes(type)));
  const list = new Intl.ListFormat(formattingTag(locale), { type: 'disjunction' });
  return list.format(kinds.map(kind => t(`accepts.${kind}`)));
}

const acceptedKinds = ['word', 'excel', 'text', 'pdf', 'jpeg', 'png'] as const;
const typesByKind: Record<string, readonly KeptType[]> = {
  word: ['doc', 'docx'],
  excel: ['xls', 'xlsx'],
  text: ['txt'],
  pdf: ['pdf'],
  jpeg: ['jpeg'],
  png: ['png'],
};

/** Every type of file that some slot may take. */
export const keptTypes: readonly KeptType[] = Object.values(typesByKind).flat();

/** The types of file behind the kinds a document slot names: `word` is .doc and .docx. */
export const typesOf = (kinds: readonly string[]): readonly KeptType[] =>
  kinds.flatMap(kind => typesByKind[kind] ?? []);
