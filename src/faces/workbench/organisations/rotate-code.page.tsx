import type { Reply, Visit } from '#faces/visit.ts';
import { readOrganisation, rotateVerificationCode } from '#modules/organisations/index.ts';
import { ask, Invalid, type Problem, perform } from '#platform/operation/index.ts';
import { Button } from '#ui/button.tsx';
import { Panel } from '#ui/panel.tsx';
import { formErrors } from '../form-errors.ts';
import { FormPage } from '../form-page.tsx';
import { organisationPlace } from './list-place.ts';
import { Reason } from './settings/edit-section.view.tsx';
import { texts } from './texts.ts';

const own = (visit: Visit) => `${organisationPlace.root}/${visit.params.id}`;

/** Asks why the verification code is renewed (ACC.O1); right after, shows the new one to be copied. */
export const askRotation = (visit: Visit): Promise<Reply> =>
  visit.query.has('renewed') ? shown(visit) : page(visit, { reason: '' });

/** Renews it: the old code ends at once. */
export async function doRotate(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const [reason, issue] = [form.get('reason'), form.get('issue')];
  const organisation = visit.params.id!;
  try {
    await perform(visit.runtime, rotateVerificationCode, visit.actor, { organisation, issue, reason });
  } catch (error) {
    if (error instanceof Invalid) return page(visit, { reason, issue }, error.problems);
    throw error;
  }
  return visit.redirect(`${own(visit)}/verification-code?renewed`);
}

async function page(
  visit: Visit,
  { reason, issue }: { reason: string; issue?: string },
  problems: readonly Problem[] = [],
): Promise<Reply> {
  const details = await ask(visit.runtime, readOrganisation, visit.actor, { id: visit.params.id });
  const t = visit.words(texts);
  const failed = problems.length > 0;
  const errors = failed ? formErrors(visit, problems) : undefined;
  const body = (
    <FormPage
      {...{ heading: t('rotate.title'), caption: details.organisation.name, lead: t('rotate.lead') }}
      {...{ action: `${own(visit)}/verification-code`, csrf: visit.csrf, errors }}
    >
      <input type="hidden" name="issue" value={issue ?? details.verificationCodeVersion} />
      <Reason {...{ t, reason, errors }} />
      <Button preventDoubleClick variant="warning">
        {t('rotate.button')}
      </Button>
    </FormPage>
  );
  return visit.page(
    { title: t('rotate.title'), error: failed, current: 'organisations', backLink: own(visit), body },
    { status: failed ? 422 : 200 },
  );
}

async function shown(visit: Visit): Promise<Reply> {
  const details = await ask(visit.runtime, readOrganisation, visit.actor, { id: visit.params.id });
  const t = visit.words(texts);
  const body = (
    <>
      <Panel title={t('rotate.done')}>
        <strong>{details.verificationCode}</strong>
      </Panel>
      <p class="govuk-body">{t('rotate.copy', { name: details.organisation.name })}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={own(visit)}>
          {t('back.organisation')}
        </a>
      </p>
    </>
  );
  return visit.page({ title: t('rotate.done'), current: 'organisations', body });
}
