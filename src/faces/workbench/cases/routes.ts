import type { Access } from '#faces/access.ts';
import { choiceRoutes } from '#faces/list/choices/choice-routes.ts';
import { type Route, route } from '#faces/route.ts';
import { askClosing, doClose } from './close-case.page.ts';
import { askContact, doConfirmContact } from './confirm-contact.page.ts';
import { exportCases, showCases } from './list-cases.page.ts';
import { workChoices } from './list-choices.ts';
import { openDocument } from './open-document.page.ts';
import { askReopening, doReopen } from './reopen-case.page.ts';
import { askStatus, doSetStatus } from './set-status.page.ts';
import { showCase } from './show-case.page.ts';
import { showCaseReferral } from './show-referral.page.ts';
import { askTakeOver, doTakeOver } from './take-over.page.ts';
import { askAction, askNewAction, doChangeAction, doRecordAction } from './write-action.page.ts';
import { askNote, doWriteNote } from './write-note.page.ts';

const access: Access = { to: 'workbench', desk: ['clinician', 'case_administrator'] };
const clinicians: Access = { to: 'workbench', desk: 'clinician' };
const get = (url: string, handle: Route['handle'], to = access) => route({ method: 'GET', url, access: to, handle });
const post = (url: string, handle: Route['handle'], to = access) => route({ method: 'POST', url, access: to, handle });

/** Cases at work: the lists, a case, and what is done about it. Consent and letter have pages of their own. */
export const routes: Route[] = [
  get('/workbench/cases', showCases),
  get('/workbench/cases/export', exportCases),
  ...choiceRoutes(workChoices),
  get('/workbench/cases/:id', showCase),
  get('/workbench/cases/:id/referral', showCaseReferral),
  get('/workbench/cases/:id/documents/:document', openDocument),
  get('/workbench/cases/:id/actions/new', askNewAction),
  post('/workbench/cases/:id/actions', doRecordAction),
  get('/workbench/cases/:id/actions/:action', askAction),
  post('/workbench/cases/:id/actions/:action', doChangeAction),
  get('/workbench/cases/:id/notes/new', askNote, clinicians),
  post('/workbench/cases/:id/notes', doWriteNote, clinicians),
  get('/workbench/cases/:id/contact', askContact),
  post('/workbench/cases/:id/contact', doConfirmContact),
  get('/workbench/cases/:id/status', askStatus),
  post('/workbench/cases/:id/status', doSetStatus),
  get('/workbench/cases/:id/handover', askTakeOver),
  post('/workbench/cases/:id/handover', doTakeOver),
  get('/workbench/cases/:id/closing', askClosing),
  post('/workbench/cases/:id/closing', doClose),
  get('/workbench/cases/:id/reopening', askReopening),
  post('/workbench/cases/:id/reopening', doReopen),
];
