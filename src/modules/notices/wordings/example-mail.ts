import type { Organisation } from '#modules/organisations/index.ts';
import { addDays, dayOf } from '#platform/clock/day.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import type { Runtime } from '#platform/operation/index.ts';
import { type Composed, formMail } from '../sending/form-mail.ts';
import type { Message } from '../templates/told.ts';
import { messageFrom, type Values } from './read-text.ts';
import type { Wording } from './wording.ts';

/** A mail as it would look, with data that is nobody's. */
export interface Example extends Composed {
  message: Message;
  sender: string;
  colour: string;
  footers: readonly string[];
}

/** Example data: a number, a day, a code and a link that open nothing. */
export function exampleValues(
  { baseUrl }: Pick<Runtime, 'baseUrl'>,
  { organisation, locale, at }: { organisation: Pick<Organisation, 'code' | 'name'>; locale: Locale; at: Date },
): Values {
  return {
    ...{ link: `${baseUrl}/`, code: '123456', number: `${organisation.code}/OM/0042`, username: 'alex.example' },
    ...{ day: formatDate(addDays(dayOf(at, 'Europe/London'), 7), locale), organisation: organisation.name },
  };
}

/** A text with the example data in it, in all its forms. @throws RangeError for a text that names what there is not */
export function exampleMail(
  runtime: Pick<Runtime, 'baseUrl'>,
  given: { organisation: Organisation; wording: Wording; locale: Locale; at: Date },
): Example {
  const message = messageFrom(given.wording, exampleValues(runtime, given));
  if (!message) throw new RangeError('the text names something that no notice has');
  return { ...formMail({ message, ...given }), message };
}
