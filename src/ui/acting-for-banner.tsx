import type { ComponentChildren } from 'preact';
import { HiddenFields } from '#ui/account-menu.tsx';

export interface ActingForBannerProps {
  /** "You are acting for Mair Evans." */
  children: ComponentChildren;
  /** The form that ends it. */
  stop?: { action: string; text: string; fields?: Record<string, string> };
}

/** Says on every page for whom a proxy acts; `Layout` keeps it on the screen (`actingFor`). */
export function ActingForBanner({ children, stop }: ActingForBannerProps) {
  return (
    <div class="handrail-acting-for__line">
      <p class="handrail-acting-for__text">{children}</p>
      {stop && (
        <form method="post" action={stop.action}>
          <HiddenFields fields={stop.fields} />
          <button type="submit" class="handrail-acting-for__stop">
            {stop.text}
          </button>
        </form>
      )}
    </div>
  );
}
