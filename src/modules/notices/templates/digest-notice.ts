import { catalogue, words } from '#platform/i18n/catalogue.ts';
import type { Template } from './told.ts';

export const digestTexts = catalogue({
  en: {
    subject: '{count, plural, one {One thing happened} other {# things happened}}',
    text: 'This is what happened since the last daily mail. You asked to be told once a day.',
    more: 'To be told at once, or not at all, change your notices in My account.',
    action: 'Sign in',
  },
  cy: {
    subject: '{count, plural, one {Digwyddodd un peth} other {Digwyddodd # o bethau}}',
    text: 'Dyma’r hyn a ddigwyddodd ers y neges ddyddiol ddiwethaf. Gofynasoch am gael gwybod unwaith y dydd.',
    more: 'I gael gwybod ar unwaith, neu i beidio â chael gwybod o gwbl, newidiwch eich hysbysiadau yn Fy nghyfrif.',
    action: 'Mewngofnodi',
  },
});

/** The daily mail (NOT.5); what it lists is added when it is composed. */
export const digestTemplates: Record<'daily_digest', Template> = {
  daily_digest: told => {
    const t = words(digestTexts, told.locale);
    const count = Number(told.reference('count')) || 0;
    const text = t('text');
    return {
      ...{ subject: t('subject', { count }), paragraphs: [text, t('more')], brief: text },
      action: { text: t('action'), href: told.url('/sign-in') },
    };
  },
};
