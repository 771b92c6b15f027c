import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { GenericHeader } from '#ui/generic-header.tsx';

export interface HeaderProps {
  /** The service's own logo; there is no crown in this design system. */
  logo: ComponentChildren;
  productName?: string;
  homepageUrl?: string;
  containerClasses?: string;
  classes?: string;
  attributes?: Attributes;
}

/** A header with a logo and the name of the product beside it. `Layout` has the one every page wears. */
export function Header({ logo, productName, homepageUrl = '/', ...rest }: HeaderProps) {
  const content = (
    <>
      {logo}
      {productName && <span class="govuk-header__product-name">{productName}</span>}
    </>
  );
  return <GenericHeader {...rest} namespace="govuk" url={homepageUrl} logo={content} />;
}
