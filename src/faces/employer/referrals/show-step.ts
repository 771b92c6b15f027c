import type { Reply, Visit } from '#faces/visit.ts';
import { type Answers, completeness, type FieldError, stepsOf, textOf } from '#modules/forms/index.ts';
import type { CurrentStep, Draft } from '#modules/referrals/index.ts';
import { dayOf } from '#platform/clock/day.ts';
import { newId } from '#platform/db/id.ts';
import { formatTime } from '#platform/i18n/format-date.ts';
import { addresses } from './addresses.ts';
import { hiddenOf } from './referrer.ts';
import { texts } from './texts.ts';
import { WriteStep, type WriteStepProps } from './write-step.view.tsx';

export interface Shown {
  /** All answers, with this step's as they were typed. */
  answers: Answers;
  errors?: readonly FieldError[];
  /** The version it was typed on; the newest unless said. */
  version?: number;
  /** Documents that are there twice. */
  notes?: readonly string[];
}

/** The page of a step: 200, or 422 with everything typed kept and what is wrong linked to it. */
export function showStep(visit: Visit, draft: Draft, shown: Shown): Reply {
  return page(visit, draft, shown, {}, shown.errors?.length ? 422 : 200);
}

/** The same after a stale save: both texts, and the version to overwrite knowingly (ALL.3). */
export function staleStep(visit: Visit, draft: Draft, shown: Shown, current: CurrentStep): Reply {
  return page(visit, draft, shown, { current }, 409);
}

function page(visit: Visit, draft: Draft, shown: Shown, more: Partial<WriteStepProps>, status: number): Reply {
  const { definition, referral, versions, savedAt } = draft;
  const { locale } = visit;
  const step = visit.params.step ?? '';
  const steps = stepsOf(definition).map(({ linkId }) => linkId);
  const saved = savedAt[step];
  const hints = completeness(definition, shown.answers, locale).filter(hint => hint.stepId === step);
  const title = stepsOf(definition)[steps.indexOf(step)];
  const body = WriteStep({
    ...{ t: visit.words(texts), locale, definition, referral, step },
    ...{ answers: shown.answers, errors: shown.errors ?? [], notes: shown.notes ?? [] },
    hints: (versions[step] ?? 0) > 0 ? hints : [],
    today: dayOf(visit.now, visit.zone),
    hidden: hiddenOf(visit),
    version: more.current?.version ?? shown.version ?? versions[step] ?? 0,
    key: newId(),
    ...(saved ? { savedAt: formatTime(saved, locale, visit.zone) } : {}),
    ...more,
  });
  return visit.page(
    {
      title: title ? textOf(title, locale) : '',
      error: status !== 200,
      body,
      backLink: addresses.referral(referral.id),
      current: referral.state === 'draft' ? 'make' : 'saved',
    },
    { status },
  );
}
