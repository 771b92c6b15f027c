import { AccountMenu, type AccountMenuProps } from '#ui/account-menu.tsx';
import { useTexts } from '#ui/locale.ts';
import { Wordmark } from '#ui/wordmark.tsx';

export interface PageHeaderProps {
  productName?: string;
  logo?: { src: string; alt: string };
  homeUrl?: string;
  /** The organisation the page belongs to, with the way to another where there are several. */
  organisation?: { name: string; switchUrl?: string };
  account?: AccountMenuProps;
  /** Shown in place of the account menu to visitors: "Sign in". */
  signIn?: { href: string; text: string };
}

/** The top of every page: wordmark, organisation, account. */
export function PageHeader({ productName, logo, homeUrl = '/', organisation, account, signIn }: PageHeaderProps) {
  const texts = useTexts();
  return (
    <header class="handrail-header">
      <div class="handrail-header__container govuk-width-container">
        <a class="handrail-header__home" href={homeUrl}>
          <Wordmark name={productName} logo={logo} />
        </a>
        {organisation && (
          <div class="handrail-header__organisation">
            <span>{organisation.name}</span>
            {organisation.switchUrl && (
              <a class="handrail-header__link" href={organisation.switchUrl}>
                {texts.layout.switchOrganisation}
              </a>
            )}
          </div>
        )}
        {account && <AccountMenu {...account} />}
        {!account && signIn && (
          <a class="handrail-header__link handrail-header__sign-in" href={signIn.href}>
            {signIn.text}
          </a>
        )}
      </div>
    </header>
  );
}
