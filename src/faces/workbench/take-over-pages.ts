import type { Reply, Visit } from '#faces/visit.ts';
import { mayTakeOver, readCaseWork, takeOverCase } from '#modules/cases/index.ts';
import { ask, Invalid, type Problem, perform } from '#platform/operation/index.ts';
import { caseCaption } from './case-name.ts';
import { formErrors } from './form-errors.ts';
import { onlyIf } from './only-if.ts';
import { ReasonForm } from './reason-form.view.tsx';
import { staffOf } from './staff-of.ts';
import { texts } from './take-over-texts.ts';

/** The pages that take a case over from a colleague, below a root: the triage queue's or the case work's. */
export function takeOverPages(root: string, current: string) {
  const show = async (visit: Visit, why: string, problems: readonly Problem[] = []): Promise<Reply> => {
    const work = await ask(visit.runtime, readCaseWork, visit.actor, { case: visit.params.id });
    onlyIf(mayTakeOver(staffOf(visit), work.case, visit.now));
    const t = visit.words(texts);
    const url = `${root}/${work.case.id}`;
    const body = ReasonForm({
      ...{ heading: t('title'), caption: caseCaption(work.case), action: `${url}/handover`, csrf: visit.csrf, why },
      lead: work.claimedName ? t('lead', { name: work.claimedName }) : t('lead.nobody'),
      ...{ label: t('why'), hint: t('why.hint'), button: t('button') },
      ...(problems.length ? { errors: formErrors(visit, problems) } : {}),
    });
    const failed = problems.length > 0;
    return visit.page(
      { title: t('title'), error: failed, backLink: url, current, body },
      failed ? { status: 422 } : {},
    );
  };
  return {
    askTakeOver: (visit: Visit) => show(visit, ''),
    async doTakeOver(visit: Visit): Promise<Reply> {
      const why = (await visit.form()).get('why');
      try {
        await perform(visit.runtime, takeOverCase, visit.actor, { case: visit.params.id, why });
      } catch (error) {
        if (error instanceof Invalid) return show(visit, why, error.problems);
        throw error;
      }
      return visit.redirect(`${root}/${visit.params.id}`, { notice: visit.words(texts)('notice') });
    },
  };
}
