import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { useTexts } from '#ui/locale.ts';
import { isFilled } from '#ui/wording.ts';

export interface NavigationItem {
  text?: ComponentChildren;
  href?: string;
  /** This very page. */
  current?: boolean;
  /** A page below this one. */
  active?: boolean;
  attributes?: Attributes;
}

export interface ServiceNavigationProps {
  serviceName?: string;
  serviceUrl?: string;
  navigation?: readonly (NavigationItem | false | null | undefined)[];
  navigationLabel?: string;
  navigationId?: string;
  navigationClasses?: string;
  menuButtonText?: string;
  menuButtonLabel?: string;
  /** Folds the list behind a menu button on small screens; on from two items. */
  collapseNavigationOnMobile?: boolean;
  ariaLabel?: string;
  start?: ComponentChildren;
  end?: ComponentChildren;
  /** Puts `end` on the line of the navigation. */
  endInline?: boolean;
  navigationStart?: ComponentChildren;
  navigationEnd?: ComponentChildren;
  classes?: string;
  attributes?: Attributes;
}

/** The pages of one face, under the header. */
export function ServiceNavigation(props: ServiceNavigationProps) {
  const texts = useTexts();
  const shared = {
    class: classNames('govuk-service-navigation', props.classes),
    'data-module': 'govuk-service-navigation',
    ...props.attributes,
  };
  const inner = (
    <div class={classNames('govuk-width-container', props.endInline && 'govuk-service-navigation__inlining-container')}>
      {props.start}
      <div class="govuk-service-navigation__container">
        {props.serviceName && <ServiceName name={props.serviceName} url={props.serviceUrl} />}
        <Navigation {...props} />
      </div>
      {props.end}
    </div>
  );
  if (!props.serviceName && !isFilled(props.start) && !isFilled(props.end)) return <div {...shared}>{inner}</div>;
  return (
    <section aria-label={props.ariaLabel ?? texts.serviceInformation} {...shared}>
      {inner}
    </section>
  );
}

function ServiceName({ name, url }: { name: string; url: string | undefined }) {
  return (
    <span class="govuk-service-navigation__service-name">
      {url ? (
        <a href={url} class="govuk-service-navigation__link">
          {name}
        </a>
      ) : (
        <span class="govuk-service-navigation__text">{name}</span>
      )}
    </span>
  );
}

function Navigation(props: ServiceNavigationProps) {
  const texts = useTexts();
  const items = (props.navigation ?? []).filter(item => !!item);
  if (items.length === 0 && !isFilled(props.navigationStart) && !isFilled(props.navigationEnd)) return null;
  const menu = props.menuButtonText ?? texts.menu;
  const id = props.navigationId ?? 'navigation';
  return (
    <nav
      aria-label={props.navigationLabel ?? menu}
      class={classNames('govuk-service-navigation__wrapper', props.navigationClasses)}
    >
      {(props.collapseNavigationOnMobile ?? items.length > 1) && (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: hidden until the script shows it
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={id}
          aria-label={props.menuButtonLabel === menu ? undefined : props.menuButtonLabel}
          hidden
          aria-hidden="true"
        >
          {menu}
        </button>
      )}
      <ul class="govuk-service-navigation__list" id={id}>
        {props.navigationStart}
        {items.map(item => (
          <Item item={item} />
        ))}
        {props.navigationEnd}
      </ul>
    </nav>
  );
}

function Item({ item }: { item: NavigationItem }) {
  const here = item.current || item.active;
  const ariaCurrent = here ? (item.current ? 'page' : 'true') : undefined;
  const text = here ? <strong class="govuk-service-navigation__active-fallback">{item.text}</strong> : item.text;
  return (
    <li class={classNames('govuk-service-navigation__item', here && 'govuk-service-navigation__item--active')}>
      {item.href ? (
        <a class="govuk-service-navigation__link" href={item.href} aria-current={ariaCurrent} {...item.attributes}>
          {text}
        </a>
      ) : (
        isFilled(item.text) && (
          <span class="govuk-service-navigation__text" aria-current={ariaCurrent}>
            {text}
          </span>
        )
      )}
    </li>
  );
}
