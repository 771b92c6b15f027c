import { words } from '#platform/i18n/catalogue.ts';
import { frameTexts } from '../texts.ts';
import { caseTexts } from './case-texts.ts';
import type { Template, Told } from './told.ts';

type CaseKind =
  | 'submitted'
  | 'accepted'
  | 'rejected'
  | 'information_wanted'
  | 'draft_deletion'
  | 'rejected_deletion'
  | 'approval_wanted'
  | 'withdrawn'
  | 'reassigned'
  | 'letter_released'
  | 'no_letter'
  | 'case_closed'
  | 'task_overdue';

type Where = 'case' | 'saved' | 'dashboard' | 'tasks';

/** What those who work with referrals and cases are told: what waits and where, never about whom (ALL.7). */
export const caseTemplates: Record<CaseKind, Template> = {
  submitted: tell('submitted', 'case'),
  accepted: tell('accepted', 'case'),
  rejected: tell('rejected', 'saved'),
  information_wanted: tell('information_wanted', 'case'),
  draft_deletion: tell('draft_deletion', 'saved'),
  rejected_deletion: tell('rejected_deletion', 'saved'),
  approval_wanted: tell('approval_wanted', 'dashboard'),
  withdrawn: tell('withdrawn', 'case'),
  reassigned: tell('reassigned', 'case'),
  letter_released: tell('letter_released', 'case'),
  no_letter: tell('no_letter', 'case'),
  case_closed: tell('case_closed', 'case'),
  task_overdue: tell('task_overdue', 'tasks'),
};

function tell(kind: CaseKind, where: Where): Template {
  return told => {
    const t = words(caseTexts, told.locale);
    const values = { number: told.reference('number'), day: told.reference('day') };
    const text = t(`${kind}.text`, values);
    const copy = told.reference('copy') === 'none' ? [] : [words(frameTexts, told.locale)('copy')];
    return {
      ...{ subject: t(`${kind}.subject`, values), paragraphs: [text, ...copy], brief: text },
      action: { text: t(`action.${where}`), href: addresses[where](told) },
    };
  };
}

const addresses: Record<Where, (told: Told) => string> = {
  case: told => {
    const id = told.reference('case');
    return told.url(id === 'none' ? '/employer/cases' : `/employer/cases/${id}`);
  },
  saved: told => told.url('/employer/referrals'),
  dashboard: told => told.url('/employer'),
  tasks: told => told.url('/workbench/tasks'),
};
