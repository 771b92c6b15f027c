import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { Tag } from '#ui/tag.tsx';
import { type Wording, wordingDetail } from '#ui/wording.ts';

export interface PhaseBannerProps {
  tag: Wording;
  children: ComponentChildren;
  classes?: string;
  attributes?: Attributes;
}

/** Says on every page what kind of installation this is. */
export function PhaseBanner({ tag, children, classes, attributes }: PhaseBannerProps) {
  const words = wordingDetail(tag);
  return (
    <div class={classNames('govuk-phase-banner govuk-width-container', classes)} {...attributes}>
      <p class="govuk-phase-banner__content">
        <Tag classes={classNames('govuk-phase-banner__content__tag', words.classes)}>{words.text}</Tag>{' '}
        <span class="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  );
}
