import type { ComponentChildren, VNode } from 'preact';
import { extensionOf } from '../extensions.ts';
import type { Place } from '../places.ts';
import type { Item, Locale } from '../questionnaire.ts';
import { helpOf, textOf } from '../text-of.ts';
import { say } from '../texts.ts';
import type { Drawing } from './drawing.ts';
import { onlyIf } from './only-if.ts';

/** The question with its mark: a star where an answer is required (REF.F2), a word where it is recommended. */
export function QuestionWords({ item, locale }: { item: Item; locale: Locale }) {
  const recommended = !item.required && extensionOf(item, 'recommended');
  return (
    <>
      {textOf(item, locale)}
      {item.required && (
        <>
          <span aria-hidden="true"> *</span>
          <span class="govuk-visually-hidden"> {say(locale, 'required.mark')}</span>
        </>
      )}
      {recommended && ` ${say(locale, 'recommended')}`}
    </>
  );
}

/** What stands under the question: when it counts (the script takes that over), its help, what its kind adds. */
export function hintFor(place: Place, { page, locale }: Drawing, ...more: readonly string[]): VNode | undefined {
  const condition = onlyIf(place, page, locale);
  const help = [helpOf(place.item, locale) ?? '', ...more].filter(part => part !== '').join('. ');
  if (condition === '' && help === '') return undefined;
  return (
    <>
      {condition && (
        <span data-when-words="">
          {condition}
          {help && '. '}
        </span>
      )}
      {help}
    </>
  );
}

/** The words of a label or legend. */
export const labelFor = (place: Place, { locale }: Drawing): { text: ComponentChildren; classes: string } => ({
  text: <QuestionWords item={place.item} locale={locale} />,
  classes: 'govuk-!-font-weight-bold',
});
