import type { FaceItem } from '#ui/layout.tsx';
import { texts } from './texts.ts';
import type { Framed } from './visit.ts';

/** The menu of the face a page stands in; an item appears only where the caller may use it (REF.H1). */
export function navigationOf(visit: Framed, demonstration: boolean, current?: string): FaceItem[] {
  const { identity, url } = visit;
  if (!identity || identity.needsSecondFactor) return [];
  const t = visit.words(texts);
  const item = (key: string, href: string, text: string): FaceItem => ({
    text,
    href,
    ...(current === key ? { current: true } : {}),
  });
  if (url.pathname.startsWith('/employer') && identity.membership) {
    const may = new Set(identity.membership.permissions);
    return [
      item('dashboard', '/employer', t('nav.dashboard')),
      ...(may.has('refer') ? [item('make', '/employer/referrals/new', t('nav.make'))] : []),
      item('track', '/employer/cases', t('nav.track')),
      ...(may.has('refer') ? [item('saved', '/employer/referrals', t('nav.saved'))] : []),
      ...(identity.membership.organisation.features.sharing === false
        ? []
        : [item('sharing', '/employer/sharing', t('nav.sharing'))]),
      ...(may.has('user_administration') ? [item('users', '/employer/users', t('nav.users'))] : []),
      ...(may.has('shared_services_approval')
        ? [item('services', '/employer/shared-services', t('nav.services'))]
        : []),
    ];
  }
  if (url.pathname.startsWith('/workbench')) return workbench(visit, item);
  return demonstration && url.pathname.startsWith('/outbox') ? [item('outbox', '/outbox', t('nav.outbox'))] : [];
}

const clinical = new Set(['triage_clinician', 'nurse', 'physician', 'physiotherapist', 'technician']);
const triaging = new Set(['triage_clinician', 'nurse', 'physician']);

function workbench(visit: Framed, item: (key: string, href: string, text: string) => FaceItem): FaceItem[] {
  const t = visit.words(texts);
  const roles = visit.identity!.staff.map(held => held.role);
  const care = roles.some(role => clinical.has(role));
  const administrator = roles.includes('provider_administrator');
  return [
    item('dashboard', '/workbench', t('nav.dashboard')),
    ...(roles.some(role => triaging.has(role)) ? [item('triage', '/workbench/triage', t('nav.triage'))] : []),
    ...(care || roles.includes('case_administrator')
      ? [item('cases', '/workbench/cases', t('nav.cases')), item('tasks', '/workbench/tasks', t('nav.tasks'))]
      : []),
    ...(administrator
      ? [
          item('organisations', '/workbench/organisations', t('nav.organisations')),
          item('accounts', '/workbench/accounts', t('nav.accounts')),
          item('staff', '/workbench/staff', t('nav.staff')),
        ]
      : []),
    ...(roles.includes('publisher') ? [item('help-pages', '/workbench/help-pages', t('nav.help_pages'))] : []),
  ];
}
