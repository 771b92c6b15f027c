import { classNames } from '#ui/class-names.ts';
import { useTexts } from '#ui/locale.ts';

export interface OrganisationSwitcherProps {
  /** The organisation one works for on this page. */
  name: string;
  /** Where another can be chosen; missing when there is only this one. */
  href?: string;
  label?: string;
  classes?: string;
}

/** Which organisation the page is about, with the way to another. `Layout` has the one of the header. */
export function OrganisationSwitcher({ name, href, label, classes }: OrganisationSwitcherProps) {
  const words = useTexts().layout;
  return (
    <section class={classNames('moj-organisation-nav', classes)} aria-label={label ?? words.organisation}>
      <div class="moj-organisation-nav__title" dir="auto">
        {name}
      </div>
      {href && (
        <a class="moj-organisation-nav__link" href={href}>
          {words.switchOrganisation}
        </a>
      )}
    </section>
  );
}
