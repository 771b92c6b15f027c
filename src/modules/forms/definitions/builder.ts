import { extensionUrls, translation } from '../extensions.ts';
import type { EnableWhen, Extension, Item, Questionnaire } from '../questionnaire.ts';

/** A text in both languages. */
export type Both = readonly [english: string, welsh: string];
/** An answer a choice offers. */
export type OptionRow = readonly [code: string, english: string, welsh: string];

type More = {
  readonly help?: Both;
  readonly required?: boolean;
  /** Why it is worth answering though nobody must; shown as a hint when it is empty. */
  readonly recommended?: Both;
  /** What to say when a required answer is missing, where the usual words would read badly. */
  readonly missing?: Both;
  readonly prefill?: string;
  readonly fact?: string;
  readonly when?: EnableWhen;
  /** Asked when one of these holds. */
  readonly whenAny?: readonly EnableWhen[];
  /** Asked when all of these hold. */
  readonly whenAll?: readonly EnableWhen[];
  readonly longest?: number;
};

const HANDRAIL_FORMS = 'https://handrail.example/fhir/Questionnaire/';

const coded = (name: keyof typeof extensionUrls, code: string): Extension => ({
  url: extensionUrls[name],
  valueCode: code,
});
const marked = (name: keyof typeof extensionUrls): Extension => ({ url: extensionUrls[name], valueBoolean: true });
const said = (name: keyof typeof extensionUrls, [english, welsh]: Both): Extension => ({
  url: extensionUrls[name],
  valueString: english,
  _valueString: translation('cy', welsh),
});

function make(type: Item['type'], linkId: string, [text, welsh]: Both, more: More, extra: readonly Extension[]): Item {
  const when = more.whenAny ?? more.whenAll ?? (more.when ? [more.when] : []);
  const extension = [
    ...extra,
    ...(more.help ? [said('help', more.help)] : []),
    ...(more.recommended ? [said('recommended', more.recommended)] : []),
    ...(more.missing ? [said('missing', more.missing)] : []),
    ...(more.prefill ? [coded('prefill', more.prefill)] : []),
    ...(more.fact ? [coded('fact', more.fact)] : []),
  ];
  return {
    linkId,
    type,
    text,
    _text: translation('cy', welsh),
    ...(more.required && { required: true }),
    ...(more.longest && { maxLength: more.longest }),
    ...(when.length > 0 && { enableWhen: when }),
    ...(when.length > 1 && { enableBehavior: more.whenAny ? ('any' as const) : ('all' as const) }),
    ...(extension.length > 0 && { extension }),
  };
}

type Make = (linkId: string, text: Both, more?: More) => Item;
const plain =
  (type: Item['type'], ...extra: Extension[]): Make =>
  (linkId, text, more = {}) =>
    make(type, linkId, text, more, extra);

export const text = plain('string');
export const longText = plain('text');
export const telephone = plain('string', coded('input', 'telephone'));
export const email = plain('string', coded('input', 'email'));
export const address = plain('text', coded('input', 'address'));
export const postcode = plain('string', coded('input', 'postcode'));
export const nationalInsuranceNumber = plain('string', coded('input', 'national-insurance-number'));
export const yesNo = plain('boolean');
export const declaration: Make = (linkId, words, more = {}) =>
  make('boolean', linkId, words, { required: true, ...more }, [marked('declaration')]);

type DateMore = More & { readonly rule?: 'not-future' | 'not-past'; readonly notBefore?: string };
export const date = (linkId: string, words: Both, more: DateMore = {}): Item =>
  make('date', linkId, words, more, [
    ...(more.rule ? [coded('dateRule', more.rule)] : []),
    ...(more.notBefore ? [{ url: extensionUrls.notBefore, valueString: more.notBefore }] : []),
  ]);

type NumberMore = More & { readonly least?: number; readonly most?: number; readonly whole?: boolean };
export function number(linkId: string, words: Both, more: NumberMore = {}): Item {
  const bound = (name: 'minValue' | 'maxValue', value: number | undefined): readonly Extension[] =>
    value === undefined
      ? []
      : [{ url: extensionUrls[name], ...(more.whole ? { valueInteger: value } : { valueDecimal: value }) }];
  const bounds = [...bound('minValue', more.least), ...bound('maxValue', more.most)];
  return make(more.whole ? 'integer' : 'decimal', linkId, words, more, bounds);
}

const control = (code: string): Extension => ({
  url: extensionUrls.control,
  valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] },
});
const choice =
  (code: string, repeats: boolean) =>
  (linkId: string, words: Both, options: readonly OptionRow[], more: More = {}): Item => ({
    ...make('choice', linkId, words, more, [control(code)]),
    ...(repeats && { repeats }),
    answerOption: options.map(([option, english, welsh]) => ({
      valueCoding: { code: option, display: english, _display: translation('cy', welsh) },
    })),
  });
export const radios = choice('radio-button', false);
export const select = choice('drop-down', false);
export const checkboxes = choice('check-box', true);

/** A step or a section. */
export const group = (linkId: string, words: Both, items: readonly Item[], more: More = {}): Item => ({
  ...make('group', linkId, words, more, []),
  item: items,
});

type RowsMore = More & { readonly most?: number; readonly paste?: boolean };
/** A table of rows. */
export const rows = (linkId: string, words: Both, columns: readonly Item[], more: RowsMore = {}): Item => ({
  ...make('group', linkId, words, more, [
    { url: extensionUrls.maxOccurs, valueInteger: more.most ?? 100 },
    ...(more.paste ? [marked('paste')] : []),
  ]),
  repeats: true,
  item: columns,
});

type SlotMore = More & { readonly order: number; readonly inConfidence?: boolean; readonly pictures?: boolean };
/** A document slot: its number in the order, whether it is medical in confidence, whether pictures may be put in. */
export const document = (linkId: string, words: Both, more: SlotMore): Item =>
  make('attachment', linkId, words, more, [
    {
      url: extensionUrls.slot,
      extension: [
        { url: 'order', valueInteger: more.order },
        { url: 'medical-in-confidence', valueBoolean: more.inConfidence === true },
        ...['word', 'excel', 'text', 'pdf', ...(more.pictures ? ['jpeg', 'png'] : [])].map(kind => ({
          url: 'accepts',
          valueCode: kind,
        })),
      ],
    },
  ]);

/** Conditions: the answer is (or is among those ticked), is not, is there at all. */
export const is = (question: string, answer: string | boolean): EnableWhen => condition(question, '=', answer);
export const isNot = (question: string, answer: string | boolean): EnableWhen => condition(question, '!=', answer);
const condition = (question: string, operator: '=' | '!=', answer: string | boolean): EnableWhen =>
  typeof answer === 'boolean'
    ? { question, operator, answerBoolean: answer }
    : { question, operator, answerCoding: { code: answer } };

export type FormParts = {
  readonly code: string;
  readonly version: number;
  readonly name: Both;
  readonly whenToUse: Both;
  readonly haveReady: readonly Both[];
  readonly howLong: Both;
  readonly confidential?: boolean;
  readonly steps: readonly Item[];
};

/** A whole definition, frozen to its last option. */
export function form(parts: FormParts): Questionnaire {
  return freeze({
    resourceType: 'Questionnaire',
    url: HANDRAIL_FORMS + parts.code,
    version: String(parts.version),
    name: parts.code,
    title: parts.name[0],
    _title: translation('cy', parts.name[1]),
    status: 'active',
    description: parts.whenToUse[0],
    _description: translation('cy', parts.whenToUse[1]),
    extension: [
      ...parts.haveReady.map(words => said('haveReady', words)),
      said('howLong', parts.howLong),
      ...(parts.confidential ? [marked('confidential')] : []),
    ],
    item: parts.steps,
  });
}

/** Freezes a definition through and through: what is used never changes (REF.F1). */
function freeze<T extends object>(value: T): T {
  for (const inside of Object.values(value)) if (typeof inside === 'object' && inside !== null) freeze(inside);
  return Object.freeze(value);
}
