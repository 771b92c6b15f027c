import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { useTexts } from '#ui/locale.ts';

export interface LanguageLink {
  text: ComponentChildren;
  /** Missing for the language of this page. */
  href?: string;
  lang?: string;
  hrefLang?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
  current?: boolean;
  /** Said after the name of the language to those who hear the page. */
  languageDescriptionText?: string;
  classes?: string;
  attributes?: Attributes;
}

export interface LanguageNavigationProps {
  items: readonly LanguageLink[];
  ariaLabel?: string;
  classes?: string;
  attributes?: Attributes;
}

/** The same page in other languages. */
export function LanguageNavigation({ items, ariaLabel, classes, attributes }: LanguageNavigationProps) {
  const texts = useTexts();
  return (
    <nav
      class={classNames('govuk-language-navigation', classes)}
      {...attributes}
      aria-label={ariaLabel ?? texts.language}
    >
      <ul class="govuk-language-navigation__list">
        {items.map(item => (
          <li class="govuk-language-navigation__list-item">
            {item.current || !item.href ? (
              <span
                class={classNames('govuk-language-navigation__text', item.classes)}
                aria-current="true"
                lang={item.lang}
                dir={item.dir}
                {...item.attributes}
              >
                {item.text}
              </span>
            ) : (
              <OtherLanguage item={item} />
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function OtherLanguage({ item }: { item: LanguageLink }) {
  return (
    <a
      class={classNames('govuk-language-navigation__link', item.classes)}
      href={item.href}
      rel="alternate"
      lang={item.lang}
      hreflang={item.hrefLang ?? item.lang}
      dir={item.dir}
      {...item.attributes}
    >
      {item.text}
      {item.languageDescriptionText && <span class="govuk-visually-hidden"> {item.languageDescriptionText}</span>}
    </a>
  );
}
