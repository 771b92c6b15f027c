import { isDay, sayDay } from './calendar-day.ts';
import { hasLetterOrDigit } from './clean-text.ts';
import { codeOf, numberOf } from './extensions.ts';
import { type Kind, kindOf, longestText } from './kind-of.ts';
import type { Item, Locale } from './questionnaire.ts';
import { textOf } from './text-of.ts';
import { say, type TextKey } from './texts.ts';

/** What a check is told besides the answer: the reader's language, today (`YYYY-MM-DD`), and a date it may not precede. */
export type Checking = {
  readonly locale: Locale;
  readonly today: string;
  readonly notBefore?: { readonly item: Item; readonly day: string };
};

type Complaint = { readonly key: TextKey; readonly values?: Readonly<Record<string, string | number>> };
type Check = (item: Item, value: string, checking: Checking) => Complaint | undefined;

/** What is wrong with one given answer, in words, or undefined. Emptiness is not its business. */
export function checkField(item: Item, given: readonly string[], checking: Checking): string | undefined {
  const kind = kindOf(item);
  for (const value of given) {
    const complaint = checks[kind]?.(item, value, checking);
    if (complaint) {
      const label = textOf(item, checking.locale);
      return say(checking.locale, complaint.key, { ...complaint.values, label });
    }
  }
  return undefined;
}

const text: Check = (item, value) => {
  const most = longestText(item);
  const count = value.length > most ? [...value].length : value.length;
  if (count > most) return { key: 'text.long', values: { most, count } };
  return hasLetterOrDigit(value) ? undefined : { key: 'text.empty' };
};

/** A text check first, then a pattern; the length is known to be small by then. */
const shaped =
  (key: TextKey, fits: (value: string) => boolean): Check =>
  (item, value, checking) =>
    text(item, value, checking) ?? (fits(value) ? undefined : { key });

const option: Check = (item, value) =>
  item.answerOption?.some(({ valueCoding }) => valueCoding.code === value)
    ? undefined
    : { key: 'option.unknown', values: { value: value.slice(0, 60) } };

const yesNo: Check = (_item, value) =>
  value === 'true' || value === 'false' ? undefined : { key: 'option.unknown', values: { value: value.slice(0, 60) } };

const date: Check = (item, value, { today, notBefore, locale }) => {
  if (!isDay(value)) return { key: 'date.unreal' };
  const rule = codeOf(item, 'dateRule');
  if (rule === 'not-future' && value > today) return { key: 'date.future' };
  if (rule === 'not-past' && value < today) return { key: 'date.past' };
  if (notBefore && isDay(notBefore.day) && value < notBefore.day) {
    const other = textOf(notBefore.item, locale);
    return { key: 'date.before', values: { other, day: sayDay(notBefore.day, locale) } };
  }
  return undefined;
};

const number: Check = (item, value): Complaint | undefined => {
  const whole = item.type === 'integer';
  const read = readNumber(value);
  if (read === undefined || (whole && !Number.isInteger(read)))
    return { key: whole ? 'number.whole' : 'number.unreal' };
  const least = numberOf(item, 'minValue') ?? Number.NEGATIVE_INFINITY;
  if (read < least) return { key: 'number.small', values: { least } };
  const most = numberOf(item, 'maxValue') ?? Number.POSITIVE_INFINITY;
  return read > most ? { key: 'number.large', values: { most } } : undefined;
};

/** The number a person typed; commas between thousands and spaces are allowed. */
export function readNumber(typed: string): number | undefined {
  if (typed.length > 30) return undefined;
  const plain = typed.replace(/[\s]/g, '').replace(/,(?=\d{3}(?:\D|$))/g, '');
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined;
}

const isEmail = (value: string) =>
  value.length <= 254 && /^[^\s@<>(),;:"]{1,64}@[^\s@.<>(),;:"]+(\.[^\s@.<>(),;:"]+)+$/.test(value);

function isTelephone(value: string): boolean {
  const [, number] = /^(\+?[\d\s().-]+?)(?:\s*(?:ext|extension|x|est|estyniad)\.?\s*\d{1,6})?$/i.exec(value) ?? [];
  const digits = number?.replace(/\D/g, '').length ?? 0;
  return digits >= 9 && digits <= 16;
}

const isNationalInsuranceNumber = (value: string) =>
  /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]?$/.test(squeezed(value));

const isPostcode = (value: string) => /^(?:[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}|GIR0AA)$/.test(squeezed(value));

const squeezed = (value: string) => value.replace(/[\s-]/g, '').toUpperCase();

const checks: Partial<Record<Kind, Check>> = {
  text,
  'long-text': text,
  address: text,
  date,
  number,
  'yes-no': yesNo,
  declaration: yesNo,
  radios: option,
  select: option,
  checkboxes: option,
  email: shaped('email.unreal', isEmail),
  telephone: shaped('telephone.unreal', isTelephone),
  postcode: shaped('postcode.unreal', isPostcode),
  'national-insurance-number': shaped('ni.unreal', isNationalInsuranceNumber),
};
