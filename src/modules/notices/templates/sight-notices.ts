import { words } from '#platform/i18n/catalogue.ts';
import { sightTexts } from './sight-texts.ts';
import type { Template } from './told.ts';

type SightKind = 'sight_ready' | 'sight_reminder' | 'sight_ending' | 'correction_answered';

/** What an employee is told about a letter they may read first (ADV.3, ADV.4). */
export const sightTemplates: Record<SightKind | 'sight_code' | 'recipient_succeeded', Template> = {
  sight_ready: letter('sight_ready', true),
  sight_reminder: letter('sight_reminder', true),
  sight_ending: letter('sight_ending', false),
  correction_answered: letter('correction_answered', false),
  recipient_succeeded: told => {
    const t = words(sightTexts, told.locale);
    const text = t('recipient_succeeded.text', { organisation: told.organisation });
    return {
      subject: t('recipient_succeeded.subject'),
      brief: text,
      paragraphs: [text, t('recipient_succeeded.more')],
    };
  },
  sight_code: told => {
    const t = words(sightTexts, told.locale);
    return {
      ...{ subject: t('sight_code.subject'), code: told.code(), brief: t('sight_code.brief') },
      paragraphs: [t('sight_code.text'), t('sight_code.more')],
    };
  },
};

function letter(kind: SightKind, saysUntil: boolean): Template {
  return told => {
    const t = words(sightTexts, told.locale);
    const values = { day: told.reference('day') };
    const until = saysUntil ? t('sight.until', values) : '';
    return {
      ...{ subject: t(`${kind}.subject`, values), brief: t(`${kind}.brief`, values) },
      paragraphs: [t(`${kind}.text`, values), ...(until ? [until] : []), t('sight.how'), t('sight.stranger')],
      action: { text: t('sight.action'), href: told.link('sight') },
    };
  };
}
