import { catalogue, words } from '#platform/i18n/catalogue.ts';
import type { Template } from './told.ts';

type StaffKind = 'staff_roles_changed' | 'staff_disabled' | 'staff_enabled' | 'staff_left' | 'handed_over';

const staffTexts = catalogue({
  en: {
    'staff_roles_changed.subject': 'Your roles have changed',
    'staff_roles_changed.text': 'A provider administrator changed the roles you hold, or the days you hold them.',
    'staff_disabled.subject': 'Your staff account is disabled',
    'staff_disabled.text': 'A provider administrator disabled your staff account. You are signed out everywhere.',
    'staff_enabled.subject': 'Your staff account is enabled',
    'staff_enabled.text': 'A provider administrator enabled your staff account again, with the roles you hold.',
    'staff_left.subject': 'Your time on the staff has ended',
    'staff_left.text':
      'A provider administrator ended your roles. You are signed out everywhere, and what you held is with colleagues.',
    'handed_over.subject': 'Work was handed over',
    'handed_over.text': 'Cases or tasks of a colleague were given to you. They stand under “mine” in your lists.',
    more: 'If you did not expect this, tell a provider administrator.',
    action: 'Go to the workbench',
  },
  cy: {
    'staff_roles_changed.subject': 'Mae eich rolau wedi newid',
    'staff_roles_changed.text': 'Newidiodd gweinyddwr y darparwr y rolau sydd gennych, neu’r dyddiau y maent gennych.',
    'staff_disabled.subject': 'Mae eich cyfrif staff wedi’i analluogi',
    'staff_disabled.text': 'Analluogodd gweinyddwr y darparwr eich cyfrif staff. Rydych wedi’ch allgofnodi ym mhobman.',
    'staff_enabled.subject': 'Mae eich cyfrif staff ar waith eto',
    'staff_enabled.text': 'Rhoddodd gweinyddwr y darparwr eich cyfrif staff ar waith eto, gyda’r rolau sydd gennych.',
    'staff_left.subject': 'Mae eich amser ar y staff wedi dod i ben',
    'staff_left.text':
      'Daeth gweinyddwr y darparwr â’ch rolau i ben. Rydych wedi’ch allgofnodi ym mhobman, ac mae’r hyn a oedd yn eich gofal gyda chydweithwyr.',
    'handed_over.subject': 'Trosglwyddwyd gwaith',
    'handed_over.text': 'Rhoddwyd achosion neu dasgau cydweithiwr i chi. Maent o dan “fy rhai i” yn eich rhestrau.',
    more: 'Os nad oeddech yn disgwyl hyn, dywedwch wrth weinyddwr y darparwr.',
    action: 'Mynd i’r fainc waith',
  },
});

/** What a member of staff is told about their roles and their work (ACC.S6, ACC.V4): no case is named, the lists say which. */
export const staffTemplates: Record<StaffKind, Template> = {
  staff_roles_changed: tell('staff_roles_changed', true),
  staff_disabled: tell('staff_disabled', false),
  staff_enabled: tell('staff_enabled', true),
  staff_left: tell('staff_left', false),
  handed_over: tell('handed_over', true),
};

function tell(kind: StaffKind, comesIn: boolean): Template {
  return told => {
    const t = words(staffTexts, told.locale);
    const text = t(`${kind}.text`);
    return {
      ...{ subject: t(`${kind}.subject`), paragraphs: [text, t('more')], brief: text },
      ...(comesIn ? { action: { text: t('action'), href: told.url('/workbench') } } : {}),
    };
  };
}
