import type { ComponentChildren } from 'preact';
import { hiddenOf } from '#faces/employer/referrals/referrer.ts';
import { problemsOf } from '#faces/users/change-user.ts';
import type { FormError } from '#faces/users/user-form.view.tsx';
import type { Reply, Visit } from '#faces/visit.ts';
import { type AskedRequest, declineRequest, endService, readRequest } from '#modules/shared-services/index.ts';
import { ask, perform, WrongState } from '#platform/operation/index.ts';
import { WarningText } from '#ui/warning-text.tsx';
import { addresses } from './addresses.ts';
import { ReasonFields, RequestForm } from './request-form.view.tsx';
import { type Say, texts } from './texts.ts';

type What = 'refusal' | 'ending';

const acts = { refusal: declineRequest, ending: endService };
const fits = {
  refusal: ({ state }: AskedRequest) => state === 'waiting' || state === 'enrolling',
  ending: ({ state }: AskedRequest) => state === 'active',
};

/** Asks why a request is declined, or a service ended. */
export const askWhy = (what: What) => (visit: Visit) => page(visit, what, '');

/** Does it; both sides are told. */
export const doDecide =
  (what: What) =>
  async (visit: Visit): Promise<Reply> => {
    const reason = (await visit.form()).get('reason');
    const act = () => perform(visit.runtime, acts[what], visit.actor, { request: visit.params.id, reason });
    const errors = await problemsOf(visit, act);
    if (errors.length) return page(visit, what, reason, errors);
    return visit.redirect(addresses.request(visit.params.id!), { notice: visit.words(texts)(`${what}.done`) });
  };

function page(visit: Visit, what: What, reason: string, errors: readonly FormError[] = []): Promise<Reply> {
  return formPage(visit, errors, (t, request) => {
    if (!fits[what](request)) throw new WrongState(what === 'ending' ? 'service.not_active' : 'service.not_waiting');
    const title = t(`${what}.title`, { name: request.name });
    const form = (
      <RequestForm
        {...{ t, request, errors, hidden: hiddenOf(visit), action: addresses.act(request.id, what), title }}
        {...{ button: t(what === 'ending' ? 'end' : 'decline'), warning: true }}
        before={<WarningText>{t(`${what}.warning`, { name: request.name })}</WarningText>}
      >
        <ReasonFields {...{ t, reason, errors }} hint={t(`${what}.hint`, { name: request.name })} />
      </RequestForm>
    );
    return { title, form };
  });
}

/** A page with a form about the request the address names. */
export async function formPage(
  visit: Visit,
  errors: readonly FormError[],
  make: (
    t: Say,
    request: AskedRequest,
    places: Awaited<ReturnType<typeof read>>['places'],
  ) => { title: string; form: ComponentChildren },
): Promise<Reply> {
  const { request, places } = await read(visit);
  const { title, form } = make(visit.words(texts), request, places);
  return visit.page(
    { title, error: errors.length > 0, current: 'services', backLink: addresses.request(request.id), body: form },
    { status: errors.length ? 422 : 200 },
  );
}

const read = (visit: Visit) => ask(visit.runtime, readRequest, visit.actor, { request: visit.params.id });
