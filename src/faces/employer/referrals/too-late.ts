import type { Reply, Visit } from '#faces/visit.ts';
import { type Answers, difference, toResponse } from '#modules/forms/index.ts';
import type { Draft } from '#modules/referrals/index.ts';
import { referralTexts } from '#modules/referrals/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { texts } from './texts.ts';
import { TooLate } from './too-late.view.tsx';

/** A step posted after the referral was closed to changes: nothing is saved, nothing typed is lost (ALL.3). */
export function tooLate(visit: Visit, draft: Draft, typed: { answers: Answers; files: readonly string[] }): Reply {
  const { definition, answers, referral } = draft;
  const { locale } = visit;
  const why = words(referralTexts, locale)(`state.${referral.state}`);
  // A script that saves or uploads by itself shows this one sentence.
  if (visit.headers['x-autosave'] || visit.headers['x-upload'])
    return { kind: 'json', status: 409, body: { message: why } };
  const t = visit.words(texts);
  const changes = difference(
    definition,
    toResponse(definition, answers),
    toResponse(definition, typed.answers),
    locale,
  );
  return visit.page(
    {
      title: t('late.title'),
      body: TooLate({ t, locale, referral, why, typed: changes, files: typed.files }),
      current: 'track',
    },
    { status: 409 },
  );
}
