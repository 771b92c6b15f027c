import { z } from 'zod';
import { prefill } from '#modules/forms/index.ts';
import { readEmployment } from '#modules/workforce/index.ts';
import { operation } from '#platform/operation/index.ts';
import { mayReferrer } from '../policy.ts';
import type { ReferralsTables } from '../tables.ts';
import { loadEditable } from './load-editable.ts';
import { employmentContext } from './prefill-context.ts';
import { touch, writeAllSteps } from './working-copy.ts';

/**
 * Says who is referred by an employment (REF.F3): what the employer knows of the person is filled in, replacing what
 * stood there. Only a draft's employee is chosen; that of a submitted referral never changes (REF.L5).
 */
export const pickEmployment = operation({
  act: 'referral.employee_picked',
  actors: ['employer'],
  input: z.object({ referral: z.uuid(), employment: z.uuid() }),
  async load(scope, { referral, employment }) {
    const editable = await loadEditable(scope, referral);
    const found = editable && (await readEmployment(scope, employment));
    return found && { ...editable, employment: found };
  },
  policy: (actor, { referral }) =>
    referral.state === 'draft' ? mayReferrer(actor, 'edit', 'draft') : { wrongState: 'submission.employee_fixed' },
  async run(scope, { referral, definition, copy, employment }) {
    const { answers, provenance } = prefill(definition, employmentContext(employment), copy.answers);
    const touched = new Set(Object.keys(provenance));
    // A step whose prefilled answers were replaced gets a new version: a tab that still shows the old ones is stale.
    const versions = Object.fromEntries(
      Object.entries(copy.versions).map(([step, version]) => {
        const changed = definition.item
          .find(item => item.linkId === step)
          ?.item?.some(item => touched.has(item.linkId));
        return [step, changed && version > 0 ? version + 1 : version];
      }),
    );
    await writeAllSteps(scope, referral, definition, answers, versions);
    await touch(scope, referral, definition, { answers, versions });
    await scope.tx
      .withTables<ReferralsTables>()
      .updateTable('referrals.referrals')
      .set({ employment_id: employment.id })
      .where('organisation_id', '=', referral.organisation)
      .where('id', '=', referral.id)
      .execute();
    scope.audit({
      act: 'referral.employee_picked',
      organisation: referral.organisation,
      object: { kind: 'referral', id: referral.id },
      subject: referral.id,
      values: { from: referral.employment, to: employment.id },
    });
  },
});
