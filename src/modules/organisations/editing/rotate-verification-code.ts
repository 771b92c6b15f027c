import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import type { OrganisationsTables } from '../tables.ts';
import { newVerificationCode } from '../verification-code.ts';
import { holdOrganisation } from './hold-organisation.ts';
import { mayEdit } from './may-edit.ts';
import { reason } from './reason.ts';

/**
 * Gives an organisation a new verification code; the old one ends at once (ACC.O1). `issue` is the one the page showed: of two who
 * press, the second is told. Answers the new code. @throws WrongState when it was renewed meanwhile
 */
export const rotateVerificationCode = operation({
  act: 'organisation.code_rotated',
  actors: ['administrator'],
  input: z.object({ organisation: z.uuid(), issue: z.coerce.number().int(), reason }),
  load: ({ tx }, { organisation }) => holdOrganisation(tx, organisation),
  policy: (actor, row, { issue }) =>
    mayEdit(actor) ??
    (row.verification_code_version === issue ? undefined : { wrongState: 'organisation.code_rotated_already' }),
  async run(scope, row, { organisation, reason: why }): Promise<{ code: string; issue: number }> {
    const issue = row.verification_code_version + 1;
    const code = newVerificationCode();
    await scope.tx
      .withTables<OrganisationsTables>()
      .updateTable('organisations.organisations')
      .set({ verification_code: code, verification_code_version: issue, revision: row.revision + 1 })
      .where('id', '=', organisation)
      .execute();
    scope.audit({
      act: 'organisation.code_rotated',
      ...{ organisation, object: { kind: 'organisation', id: organisation } },
      values: { from: issue - 1, to: issue, why },
    });
    return { code, issue };
  },
});
