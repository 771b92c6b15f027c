import type { Visit } from '#faces/visit.ts';
import { type Draft, draftToWrite, readDraft } from '#modules/referrals/index.ts';
import { ask, type EmployerActor, NotVisible } from '#platform/operation/index.ts';
import type { Hidden } from './post-form.tsx';

/** The employer's user a page is for; every route here is admitted as one. */
export function referrerOf({ actor }: Visit): EmployerActor {
  if (actor.kind !== 'employer') throw new NotVisible('employer');
  return actor;
}

/** What a form of this page sends first. */
export const hiddenOf = (visit: Visit): Hidden => ({
  csrf: visit.csrf,
  organisation: referrerOf(visit).organisation,
});

/** The referral the address names, with what is being written on it. Throws NotVisible. */
export const draftOf = (visit: Visit): Promise<Draft> =>
  ask(visit.runtime, readDraft, visit.actor, { referral: visit.params.id, locale: visit.locale });

/** The same while it is written; no opening of its own. */
export const writtenOf = (visit: Visit): Promise<Draft> =>
  ask(visit.runtime, draftToWrite, visit.actor, { referral: visit.params.id, locale: visit.locale });

/** May its answers still be changed by the referrer? */
export const isOpen = ({ state }: Draft['referral']): boolean =>
  state === 'draft' || state === 'submitted' || state === 'returned' || state === 'rejected';
