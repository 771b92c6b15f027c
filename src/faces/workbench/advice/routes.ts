import type { Access } from '#faces/access.ts';
import { type Route, route } from '#faces/route.ts';
import { answer } from './answer-correction.page.ts';
import { showCodeSheet } from './code-sheet.page.tsx';
import {
  askToGiveUp,
  checkBeforeIssue,
  giveUp,
  issue,
  preview,
  sendAgain,
  toCheck,
  verdict,
} from './issue-letter.page.ts';
import { showConsent, takeConsent } from './record-consent.page.ts';
import { save, showLetter, start } from './write-letter.page.ts';

const access: Access = { to: 'workbench', desk: 'clinician' };
const letter = '/workbench/cases/:id/letter';

/** Consent and letter of a case, for clinicians. */
export const routes: Route[] = [
  route({ method: 'GET', url: '/workbench/cases/:id/consent', access, handle: showConsent }),
  route({ method: 'POST', url: '/workbench/cases/:id/consent', access, handle: takeConsent }),
  route({ method: 'GET', url: letter, access, handle: showLetter }),
  route({ method: 'POST', url: letter, access, handle: start }),
  route({ method: 'POST', url: `${letter}/text`, access, handle: save, bodyLimit: 1024 * 1024 }),
  route({ method: 'GET', url: `${letter}/preview`, access, handle: preview }),
  route({ method: 'GET', url: `${letter}/issue`, access, handle: checkBeforeIssue }),
  route({ method: 'POST', url: `${letter}/issue`, access, handle: issue }),
  route({ method: 'POST', url: `${letter}/check`, access, handle: toCheck }),
  route({ method: 'POST', url: `${letter}/verdict`, access, handle: verdict }),
  route({ method: 'POST', url: `${letter}/link`, access, handle: sendAgain }),
  route({ method: 'GET', url: `${letter}/withdrawal`, access, handle: askToGiveUp }),
  route({ method: 'POST', url: `${letter}/withdrawal`, access, handle: giveUp }),
  route({ method: 'POST', url: `${letter}/corrections/:correction`, access, handle: answer }),
  route({ method: 'GET', url: `${letter}/code-sheet`, access, handle: showCodeSheet }),
];
