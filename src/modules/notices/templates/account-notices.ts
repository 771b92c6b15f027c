import { words } from '#platform/i18n/catalogue.ts';
import { accountTexts } from './account-texts.ts';
import type { Template, Told } from './told.ts';

type AccountKind =
  | 'activation'
  | 'already_registered'
  | 'reset'
  | 'username'
  | 'password_changed'
  | 'locked'
  | 'unlocked'
  | 'disabled'
  | 'enabled'
  | 'permissions_changed'
  | 'new_device'
  | 'factor_added'
  | 'factor_removed'
  | 'recovery_code_used'
  | 'passkey_refused'
  | 'staff_invitation'
  | 'user_invitation'
  | 'one_time_code';

type WithAction = Exclude<AccountKind, 'locked' | 'disabled' | AboutFactor | 'one_time_code'>;
type AboutFactor = 'factor_added' | 'factor_removed' | 'recovery_code_used' | 'passkey_refused';

/** What an account's owner is told about it (ACC.S6). */
export const accountTemplates: Record<AccountKind, Template> = {
  activation: withAction('activation', told => told.link('activation')),
  already_registered: withAction('already_registered', told => told.url('/sign-in')),
  reset: withAction('reset', told => told.link('reset')),
  username: withAction('username', told => told.url('/sign-in')),
  password_changed: withAction('password_changed', told => told.url('/sign-in')),
  unlocked: withAction('unlocked', told => told.url('/sign-in')),
  enabled: withAction('enabled', told => told.url('/sign-in')),
  permissions_changed: withAction('permissions_changed', told => told.url('/sign-in')),
  disabled: ({ locale, organisation }) => {
    const t = words(accountTexts, locale);
    const text = t('disabled.text', { organisation });
    return { subject: t('disabled.subject'), paragraphs: [text, t('disabled.more')], brief: text };
  },
  new_device: withAction('new_device', told => told.url('/sign-in')),
  user_invitation: withAction('user_invitation', told => told.link('activation')),
  staff_invitation: withAction('staff_invitation', told => told.link('invitation')),
  locked: ({ locale }) => {
    const t = words(accountTexts, locale);
    return { subject: t('locked.subject'), paragraphs: [t('locked.text'), t('locked.more')], brief: t('locked.text') };
  },
  factor_added: factor('factor_added'),
  factor_removed: factor('factor_removed'),
  recovery_code_used: factor('recovery_code_used'),
  passkey_refused: factor('passkey_refused'),
  one_time_code: told => {
    const t = words(accountTexts, told.locale);
    return {
      ...{ subject: t('one_time_code.subject'), code: told.code(), brief: t('one_time_code.brief') },
      paragraphs: [t('one_time_code.text'), t('one_time_code.more')],
    };
  },
};

function withAction(kind: WithAction, href: (told: Told) => string): Template {
  return told => {
    const t = words(accountTexts, told.locale);
    const text = t(`${kind}.text`, { username: told.username, organisation: told.organisation });
    return {
      ...{ subject: t(`${kind}.subject`), paragraphs: [text, t(`${kind}.more`)], brief: text },
      action: { text: t(`${kind}.action`), href: href(told) },
    };
  };
}

function factor(kind: AboutFactor): Template {
  return ({ locale }) => {
    const t = words(accountTexts, locale);
    const text = t(`${kind}.text`);
    return { subject: t(`${kind}.subject`), paragraphs: [text, t('factor.more')], brief: text };
  };
}
