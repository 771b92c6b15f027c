import { words } from '#platform/i18n/catalogue.ts';
import { signOnTexts } from './sign-on-texts.ts';
import type { Template } from './told.ts';

type SignOnKind = 'sign_in_linked' | 'sign_in_unlinked' | 'sign_in_elsewhere';

/** What an account's owner is told about their organisation's own sign-in (ACC.S6, ACC.S7). */
export const signOnTemplates: Record<SignOnKind, Template> = {
  sign_in_linked: about('sign_in_linked', '/sign-in'),
  sign_in_unlinked: about('sign_in_unlinked', '/sign-in'),
  sign_in_elsewhere: about('sign_in_elsewhere', '/sign-in/organisation'),
};

function about(kind: SignOnKind, page: string): Template {
  return ({ locale, organisation, url }) => {
    const t = words(signOnTexts, locale);
    const text = t(`${kind}.text`, { organisation });
    return {
      ...{ subject: t(`${kind}.subject`), paragraphs: [text, t(`${kind}.more`)], brief: text },
      action: { text: t(`${kind}.action`), href: url(page) },
    };
  };
}
