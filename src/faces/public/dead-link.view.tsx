import { Button } from '#ui/button.tsx';
import { PageHeading } from '#ui/page-heading.tsx';

export interface DeadLinkProps {
  heading: string;
  why: string;
  /** What helps: a new link, sign-in. */
  ways: readonly { href: string; text: string }[];
}

/** A mailed link that does nothing any more: why, and what helps. */
export function DeadLinkView({ heading, why, ways }: DeadLinkProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <PageHeading>{heading}</PageHeading>
        <p class="govuk-body">{why}</p>
        <div class="govuk-button-group">
          {ways.map(({ href, text }, i) => (
            <Button href={href} {...(i ? { variant: 'secondary' as const } : {})}>
              {text}
            </Button>
          ))}
        </div>
      </div>
    </div>
  );
}
