import type { Reply, Visit } from '#faces/visit.ts';
import { statusTexts } from '#modules/cases/index.ts';
import { ExplainStatuses } from './explain-statuses.view.tsx';
import { texts } from './texts.ts';

/** Case status explanations, made from the table of statuses (CASE.4). */
export async function explainStatuses(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const body = ExplainStatuses({ t, status: visit.words(statusTexts) });
  return visit.page({ title: t('help.title'), body, backLink: '/employer/cases', current: 'track' });
}
