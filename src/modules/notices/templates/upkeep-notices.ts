import { words } from '#platform/i18n/catalogue.ts';
import type { Template } from './told.ts';
import { upkeepTexts } from './upkeep-texts.ts';

type UpkeepKind = 'email_changed' | 'dormant_warning' | 'shared_services';

const steps = ['requested', 'enrolled', 'active', 'declined', 'withdrawn', 'left'] as const;

/** What keeps accounts in order: another address, a long absence, work for another organisation (ACC.S5, ACC.S8, ACC.M2). */
export const upkeepTemplates: Record<UpkeepKind, Template> = {
  email_changed: simple('email_changed'),
  dormant_warning: simple('dormant_warning'),
  shared_services: told => {
    const t = words(upkeepTexts, told.locale);
    const asker = told.reference('side') === 'asker';
    const step = steps.find(each => each === told.reference('step'));
    const text = step
      ? t(`shared_services.${step}.${asker ? 'asker' : 'approver'}`, { organisation: told.organisation })
      : t('shared_services.text');
    return {
      ...{ subject: t('shared_services.subject'), paragraphs: [text, t('shared_services.more')], brief: text },
      action: {
        text: t('shared_services.action'),
        href: told.url(asker ? '/account/services' : '/employer/shared-services'),
      },
    };
  },
};

function simple(kind: 'email_changed' | 'dormant_warning'): Template {
  return told => {
    const t = words(upkeepTexts, told.locale);
    const text = t(`${kind}.text`);
    return {
      ...{ subject: t(`${kind}.subject`), paragraphs: [text, t(`${kind}.more`)], brief: text },
      action: { text: t('sign_in'), href: told.url('/sign-in') },
    };
  };
}
