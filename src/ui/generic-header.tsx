import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';

export interface GenericHeaderProps {
  /** The logo or the name of the service. */
  logo: ComponentChildren;
  url?: string;
  containerClasses?: string;
  classes?: string;
  attributes?: Attributes;
  /** The start of every class name. */
  namespace?: 'govuk-generic' | 'govuk';
}

/** A header that holds a logo and nothing else. */
export function GenericHeader(props: GenericHeaderProps) {
  const { namespace = 'govuk-generic' } = props;
  return (
    <div class={classNames(`${namespace}-header`, props.classes)} {...props.attributes}>
      <div class={classNames(`${namespace}-header__container`, props.containerClasses ?? 'govuk-width-container')}>
        <div class={`${namespace}-header__logo`}>
          <a href={props.url ?? '/'} class={`${namespace}-header__homepage-link`}>
            {props.logo}
          </a>
        </div>
      </div>
    </div>
  );
}
