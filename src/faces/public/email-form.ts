import { h } from 'preact';
import { isEmailAddress } from '#modules/accounts/index.ts';
import { type Operation, perform } from '#platform/operation/index.ts';
import type { Reply, Visit } from '../visit.ts';
import { type EmailFormProps, EmailFormView } from './email-form.view.tsx';
import { evenly } from './evenly.ts';
import { fieldErrors } from './field-errors.ts';

/** Longer than the work takes, short enough not to be felt. */
const leastMs = 250;

type Wording = Pick<EmailFormProps, 'heading' | 'lead' | 'label' | 'button' | 'action' | 'before'>;

/** The page that asks for an address. */
export function emailPage(visit: Visit, wording: Wording, typed?: { email: string; message: string }): Reply {
  const errors = typed && fieldErrors(visit, [{ field: 'email', message: typed.message }]);
  const shown = {
    ...wording,
    csrf: visit.csrf,
    ...(typed ? { email: typed.email } : {}),
    ...(errors ? { errors } : {}),
  };
  const body = h(EmailFormView, shown);
  return visit.page({ title: wording.heading, error: Boolean(errors), body }, { status: errors ? 422 : 200 });
}

/** What follows when it is sent: the operation, and the same confirmation whatever the address is (ACC.S4). */
export async function sendByEmail(
  visit: Visit,
  wording: Wording,
  operation: Operation<{ email: string }, void>,
  said: { to: string; notice: string },
): Promise<Reply> {
  const email = (await visit.form()).get('email').trim();
  if (!email) return emailPage(visit, wording, { email, message: 'email_missing' });
  if (!isEmailAddress(email)) return emailPage(visit, wording, { email: email.slice(0, 254), message: 'email_wrong' });
  await evenly(leastMs, () => perform(visit.runtime, operation, visit.actor, { email }));
  return visit.redirect(said.to, { notice: said.notice });
}
