import { choiceRoutes } from '#faces/list/choices/choice-routes.ts';
import { type Route, route } from '#faces/route.ts';
import { checkAnswers, sendReferral } from './check-answers.page.ts';
import { chooseEmployee, showEmployees } from './choose-employee.page.ts';
import { beginReferral, chooseForm } from './choose-form.page.ts';
import { askToDelete, removeReferral } from './delete-referral.page.ts';
import { rejectedChoices, savedChoices } from './list-choices.ts';
import { exportRejected, exportSaved, showSaved } from './list-saved.page.ts';
import { showDocument, showReferralForm } from './open-document.page.ts';
import { referAgain } from './refer-again.page.ts';
import { showReferral } from './show-referral.page.ts';
import { showSubmitted } from './submitted.page.ts';
import { askToWithdraw, takeBack } from './withdraw-referral.page.ts';
import { saveTyped, writeStep } from './write-step.page.ts';

const access = { to: 'employer', permission: 'refer' } as const;
const root = '/employer/referrals';

/** Referrals as employers make them. Whoever is writing one goes on writing while others have to wait. */
export const routes: Route[] = [
  route({ method: 'GET', url: root, access, handle: showSaved }),
  route({ method: 'GET', url: `${root}/export`, access, handle: exportSaved }),
  ...choiceRoutes(savedChoices),
  ...choiceRoutes(rejectedChoices),
  route({ method: 'GET', url: `${root}/rejected/export`, access, handle: exportRejected }),
  route({ method: 'POST', url: root, access, handle: beginReferral }),
  route({ method: 'GET', url: `${root}/new`, access, handle: chooseForm }),
  route({ method: 'GET', url: `${root}/:id`, access, handle: showReferral }),
  route({ method: 'GET', url: `${root}/:id/employment`, access, handle: showEmployees, searchedBy: ['q'] }),
  route({ method: 'POST', url: `${root}/:id/employment`, access, handle: chooseEmployee }),
  route({ method: 'GET', url: `${root}/:id/check`, access, handle: checkAnswers, turn: 'first' }),
  route({ method: 'POST', url: `${root}/:id/submission`, access, handle: sendReferral }),
  route({ method: 'GET', url: `${root}/:id/submitted`, access, handle: showSubmitted, turn: 'first' }),
  route({ method: 'GET', url: `${root}/:id/again`, access, handle: referAgain }),
  route({ method: 'GET', url: `${root}/:id/deletion`, access, handle: askToDelete }),
  route({ method: 'POST', url: `${root}/:id/deletion`, access, handle: removeReferral }),
  route({ method: 'GET', url: `${root}/:id/withdrawal`, access, handle: askToWithdraw }),
  route({ method: 'POST', url: `${root}/:id/withdrawal`, access, handle: takeBack }),
  route({ method: 'GET', url: `${root}/:id/form`, access, handle: showReferralForm }),
  route({ method: 'GET', url: `${root}/:id/documents/:document`, access, handle: showDocument }),
  route({ method: 'GET', url: `${root}/:id/:step`, access, handle: writeStep, turn: 'first' }),
  // Five documents of 10 MB, and the step they stand on.
  route({
    ...{ method: 'POST', url: `${root}/:id/:step`, access, handle: saveTyped },
    upload: true,
    bodyLimit: 56 * 1024 * 1024,
  }),
];
