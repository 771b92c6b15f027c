import { requestActivation } from '#modules/accounts/index.ts';
import type { Reply, Visit } from '../../visit.ts';
import { emailPage, sendByEmail } from '../email-form.ts';
import { texts } from './texts.ts';

/** `/activation`: asks for a fresh activation link (ACC.R4). */
export async function showActivation(visit: Visit): Promise<Reply> {
  return emailPage(visit, wording(visit));
}

export async function postActivation(visit: Visit): Promise<Reply> {
  const notice = visit.words(texts)('renew.sent');
  return sendByEmail(visit, wording(visit), requestActivation, { to: '/sign-in', notice });
}

function wording(visit: Visit) {
  const t = visit.words(texts);
  return {
    ...{ heading: t('renew.title'), lead: t('renew.lead'), label: t('renew.email'), button: t('renew.button') },
    action: '/activation',
    ...(visit.query.get('from') === 'sign-in' ? { before: t('renew.pending') } : {}),
  };
}
