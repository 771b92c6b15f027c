import { requestReset, requestUsername } from '#modules/accounts/index.ts';
import type { Reply, Visit } from '../../visit.ts';
import { emailPage, sendByEmail } from '../email-form.ts';
import { texts } from './texts.ts';

/** `/recover/password` and `/recover/username`: the same confirmation always (ACC.S4). */
export const showRequest =
  (what: 'password' | 'username') =>
  async (visit: Visit): Promise<Reply> =>
    emailPage(visit, wording(visit, what));

export const postRequest =
  (what: 'password' | 'username') =>
  async (visit: Visit): Promise<Reply> => {
    const operation = what === 'password' ? requestReset : requestUsername;
    const notice = visit.words(texts)(`${what}.sent`);
    return sendByEmail(visit, wording(visit, what), operation, { to: '/sign-in', notice });
  };

function wording(visit: Visit, what: 'password' | 'username') {
  const t = visit.words(texts);
  return {
    ...{ heading: t(`${what}.title`), lead: t(`${what}.lead`), label: t('email'), button: t(`${what}.button`) },
    action: `/recover/${what}`,
  };
}
