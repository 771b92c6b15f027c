import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { isFilled, type Wording, type WordingDetail, wordingDetail } from '#ui/wording.ts';

export interface HeadingWording extends WordingDetail {
  isPageHeading?: boolean;
}

/** What a group of choices says about its fieldset. */
export interface FieldsetOptions {
  legend?: Wording<HeadingWording>;
  describedBy?: string;
  classes?: string;
  attributes?: Attributes;
}

export interface FieldsetProps extends FieldsetOptions {
  role?: 'group' | (string & {});
  children?: ComponentChildren;
}

/** Fields that belong together, under one legend. */
export function Fieldset({ legend, role, describedBy, classes, attributes, children }: FieldsetProps) {
  const words = legend ? wordingDetail(legend) : undefined;
  return (
    <fieldset
      class={classNames('govuk-fieldset', classes)}
      role={role as 'group'}
      aria-describedby={describedBy || undefined}
      {...attributes}
    >
      {words && isFilled(words.text) && (
        <legend class={classNames('govuk-fieldset__legend', words.classes)}>
          {words.isPageHeading ? <h1 class="govuk-fieldset__heading">{words.text}</h1> : words.text}
        </legend>
      )}
      {children}
    </fieldset>
  );
}
