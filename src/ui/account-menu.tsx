import type { ComponentChildren } from 'preact';
import { useTexts } from '#ui/locale.ts';

export interface MenuLink {
  href: string;
  text: ComponentChildren;
  current?: boolean;
}

export interface AccountMenuProps {
  /** The name of the person signed in. */
  name: string;
  links: readonly MenuLink[];
  /** A form, because signing out changes something: where it posts, and its hidden fields (the CSRF token). */
  signOut?: { action: string; fields?: Record<string, string> };
}

/** Who is signed in, their settings, and the way out. A `details` element, so that it opens without script. */
export function AccountMenu({ name, links, signOut }: AccountMenuProps) {
  const texts = useTexts();
  return (
    <details class="handrail-account" data-menu="">
      <summary class="handrail-account__summary">
        <span class="govuk-visually-hidden">{texts.layout.account}: </span>
        <span class="handrail-account__name">{name}</span>
        <span class="handrail-account__short" aria-hidden="true">
          {texts.layout.accountShort}
        </span>
      </summary>
      <div class="handrail-account__menu">
        <p class="handrail-account__who">{name}</p>
        <ul class="handrail-account__list">
          {links.map(link => (
            <li>
              <a class="handrail-account__link" href={link.href} aria-current={link.current ? 'page' : undefined}>
                {link.text}
              </a>
            </li>
          ))}
        </ul>
        {signOut && (
          <form class="handrail-account__sign-out" method="post" action={signOut.action}>
            <HiddenFields fields={signOut.fields} />
            <button type="submit" class="handrail-account__link">
              {texts.layout.signOut}
            </button>
          </form>
        )}
      </div>
    </details>
  );
}

/** Hidden fields of a form. */
export function HiddenFields({ fields = {} }: { fields?: Record<string, string> | undefined }) {
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
