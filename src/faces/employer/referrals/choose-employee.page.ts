import type { Reply, Visit } from '#faces/visit.ts';
import { pickEmployment } from '#modules/referrals/index.ts';
import { searchEmployments } from '#modules/workforce/index.ts';
import { isId } from '#platform/db/id.ts';
import { ask, perform, WrongState } from '#platform/operation/index.ts';
import { addresses } from './addresses.ts';
import { ChooseEmployee } from './choose-employee.view.tsx';
import { draftOf, hiddenOf } from './referrer.ts';
import { texts } from './texts.ts';

/** Who is referred: found by name or payroll number, or typed (REF.F3). */
export async function showEmployees(visit: Visit): Promise<Reply> {
  const { referral, definition } = await draftOf(visit);
  if (referral.state !== 'draft') return visit.redirect(addresses.referral(referral.id));
  const t = visit.words(texts);
  const text = (visit.query.get('q') ?? '').slice(0, 200);
  const found = text ? await ask(visit.runtime, searchEmployments, visit.actor, { text }) : undefined;
  const step = employeeStepOf(definition);
  return visit.page(
    {
      title: t('employment.title'),
      error: found?.tooShort ?? false,
      body: ChooseEmployee({ t, id: referral.id, text, found, hidden: hiddenOf(visit), step }),
      backLink: addresses.referral(referral.id),
      current: 'make',
    },
    { status: found?.tooShort ? 422 : 200 },
  );
}

/** Fills in what the employer knows of the employee that was chosen. */
export async function chooseEmployee(visit: Visit): Promise<Reply> {
  const fields = await visit.form();
  const employment = fields.get('employment');
  if (!isId(employment)) throw new WrongState('employment.unknown');
  await perform(visit.runtime, pickEmployment, visit.actor, { referral: visit.params.id, employment });
  const { referral, definition } = await draftOf(visit);
  const notice = visit.words(texts)('employment.chosen', { name: referral.employeeName });
  return visit.redirect(addresses.step(referral.id, employeeStepOf(definition)), { notice });
}

/** The step that asks for the employee's name. */
function employeeStepOf(definition: Awaited<ReturnType<typeof draftOf>>['definition']): string {
  const step = definition.item.find(each => each.item?.some(item => item.linkId === 'employee.familyName'));
  return (step ?? definition.item[0])?.linkId ?? '';
}
