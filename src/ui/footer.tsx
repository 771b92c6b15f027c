import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { useTexts } from '#ui/locale.ts';
import { isFilled } from '#ui/wording.ts';

export interface FooterLink {
  href?: string;
  text?: string;
  attributes?: Attributes;
}

export interface FooterSection {
  title: string;
  items?: readonly FooterLink[];
  columns?: number;
  /** A grid width: `one-third`. */
  width?: string;
}

export interface FooterProps {
  /** A drawing above everything; ours has none. */
  emblem?: ComponentChildren;
  navigation?: readonly FooterSection[];
  meta?: { visuallyHiddenTitle?: string; items?: readonly FooterLink[]; text?: ComponentChildren };
  contentLicence?: { logo?: ComponentChildren; text: ComponentChildren };
  copyright?: { href: string; text: ComponentChildren };
  containerClasses?: string;
  classes?: string;
  attributes?: Attributes;
}

/** Help, accessibility and what else belongs on every page. */
export function Footer(props: FooterProps) {
  const { navigation = [], contentLicence, copyright } = props;
  return (
    <div class={classNames('govuk-footer', props.classes)} {...props.attributes}>
      <div class={classNames('govuk-width-container', props.containerClasses)}>
        {props.emblem}
        {navigation.length > 0 && (
          <>
            <div class="govuk-footer__navigation">
              {navigation.map(section => (
                <Section section={section} />
              ))}
            </div>
            <hr class="govuk-footer__section-break" />
          </>
        )}
        <div class="govuk-footer__meta">
          <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
            {props.meta && <Meta meta={props.meta} />}
            {contentLicence?.logo}
            {contentLicence && <span class="govuk-footer__licence-description">{contentLicence.text}</span>}
          </div>
          {copyright && (
            <div class="govuk-footer__meta-item">
              <a class="govuk-footer__link govuk-footer__copyright-logo" href={copyright.href}>
                {copyright.text}
              </a>
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

function Section({ section }: { section: FooterSection }) {
  const { items = [] } = section;
  return (
    <div class={`govuk-footer__section govuk-grid-column-${section.width ?? 'full'}`}>
      <h2 class="govuk-footer__heading govuk-heading-m">{section.title}</h2>
      {items.length > 0 && (
        <ul
          class={classNames('govuk-footer__list', section.columns && `govuk-footer__list--columns-${section.columns}`)}
        >
          {items.map(
            item =>
              item.href &&
              item.text && (
                <li class="govuk-footer__list-item">
                  <FooterAnchor link={item} />
                </li>
              ),
          )}
        </ul>
      )}
    </div>
  );
}

function Meta({ meta }: { meta: NonNullable<FooterProps['meta']> }) {
  const texts = useTexts();
  const { items = [] } = meta;
  return (
    <>
      <h2 class="govuk-visually-hidden">{meta.visuallyHiddenTitle ?? texts.supportLinks}</h2>
      {items.length > 0 && (
        <ul class="govuk-footer__inline-list">
          {items.map(item => (
            <li class="govuk-footer__inline-list-item">
              <FooterAnchor link={item} />
            </li>
          ))}
        </ul>
      )}
      {isFilled(meta.text) && <div class="govuk-footer__meta-custom">{meta.text}</div>}
    </>
  );
}

function FooterAnchor({ link }: { link: FooterLink }) {
  return (
    <a class="govuk-footer__link" href={link.href} {...link.attributes}>
      {link.text}
    </a>
  );
}
