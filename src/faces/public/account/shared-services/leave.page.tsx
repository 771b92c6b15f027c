import { employerIn } from '#faces/access.ts';
import { refusalWords } from '#faces/refusal-words.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { endService, listOwnServices, type OwnService } from '#modules/shared-services/index.ts';
import { ask, type EmployerActor, Invalid, NotVisible, perform, WrongState } from '#platform/operation/index.ts';
import { Button } from '#ui/button.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { WarningText } from '#ui/warning-text.tsx';
import { type FieldErrors, toldErrors } from '../../field-errors.ts';
import { FormPage } from '../../form-page.tsx';
import { errorOf } from '../current-password.tsx';
import { askerOf } from './services.page.ts';
import { texts } from './texts.ts';

/** `/account/services/:id/leaving`: asks before somebody no longer works for another organisation (ACC.M2). */
export const askLeaving = (visit: Visit): Promise<Reply> => page(visit, '');

export async function postLeaving(visit: Visit): Promise<Reply> {
  const reason = (await visit.form()).get('reason');
  const service = await serviceOf(visit);
  try {
    await perform(visit.runtime, endService, memberOf(visit, service), { request: service.id, reason });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const told = error.problems.map(({ field, message }) => ({ field, text: refusalWords(visit, message) ?? message }));
    return page(visit, reason, toldErrors(told));
  }
  return visit.redirect('/account/services', { notice: visit.words(texts)('left', { organisation: service.name }) });
}

/** The request the address names, among one's own and still running. */
async function serviceOf(visit: Visit): Promise<OwnService> {
  const { services } = await ask(visit.runtime, listOwnServices, visit.actor, { account: askerOf(visit) });
  const service = services.find(({ id }) => id === visit.params.id);
  if (!service) throw new NotVisible('service');
  if (service.state !== 'active') throw new WrongState('service.not_active');
  return service;
}

/** Whoever leaves acts as a member of the organisation they leave, whichever they work for at the moment. */
function memberOf({ identity }: Visit, { organisation }: OwnService): EmployerActor {
  const membership = identity?.memberships.find(each => each.organisation === organisation);
  const actor = membership && employerIn(identity!, membership, undefined);
  if (!actor) throw new NotVisible('service');
  return actor;
}

async function page(visit: Visit, reason: string, errors?: FieldErrors): Promise<Reply> {
  const service = await serviceOf(visit);
  const t = visit.words(texts);
  const title = t('leaving.title', { organisation: service.name });
  const body = (
    <FormPage
      {...{ heading: title, action: `/account/services/${service.id}/leaving`, csrf: visit.csrf }}
      before={<WarningText>{t('leaving.warning', { organisation: service.name })}</WarningText>}
      {...(errors ? { errors } : {})}
    >
      <Textarea
        {...{ name: 'reason', label: t('leaving.why'), rows: 3, value: reason, ...errorOf(errors, 'reason') }}
      />
      <Button variant="warning" preventDoubleClick>
        {t('leave')}
      </Button>
    </FormPage>
  );
  return visit.page(
    { title, error: Boolean(errors), backLink: '/account/services', body },
    { status: errors ? 422 : 200 },
  );
}
