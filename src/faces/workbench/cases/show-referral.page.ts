import type { Reply, Visit } from '#faces/visit.ts';
import { mayReadNotes } from '#modules/cases/index.ts';
import { readTriage } from '#modules/referrals/index.ts';
import { ask } from '#platform/operation/index.ts';
import { caseCaption } from '../case-name.ts';
import { CaseReferral } from '../referral/case-referral.view.tsx';
import { texts } from '../referral/texts.ts';
import { staffOf } from '../staff-of.ts';

/** The referral of a case, after its triage as before; documents in confidence open for clinicians only. */
export async function showCaseReferral(visit: Visit): Promise<Reply> {
  const { locale, zone } = visit;
  const { case: seen, read } = await ask(visit.runtime, readTriage, visit.actor, { case: visit.params.id, locale });
  const t = visit.words(texts);
  const can = { openConfidential: mayReadNotes(staffOf(visit), seen) };
  const caseUrl = `/workbench/cases/${seen.id}`;
  return visit.page({
    title: `${t('title')} – ${seen.reference}`,
    backLink: caseUrl,
    current: 'cases',
    body: CaseReferral({
      t,
      locale,
      zone,
      caseUrl,
      read,
      can,
      caption: caseCaption(seen),
      confidential: seen.audience === 'confidential',
    }),
  });
}
