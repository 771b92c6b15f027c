import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';
import { rotateSession } from './open-session.ts';

/** Makes an organisation the session's current one. Answers the session cookie's new secret; forms open elsewhere keep their token (ALL.14). */
export const chooseOrganisation = operation({
  act: 'session.organisation_chosen',
  actors: ['gate'],
  input: z.object({ account: z.uuid(), session: z.uuid(), organisation: z.uuid() }),
  load: ({ tx, now }, { account, session, organisation }) =>
    tx
      .withTables<AccountsTables>()
      .selectFrom('accounts.sessions as session')
      .innerJoin('accounts.memberships as membership', 'membership.account_id', 'session.account_id')
      .select(['session.id', 'session.organisation_id'])
      .where('session.id', '=', session)
      .where('session.account_id', '=', account)
      .where('session.ended_at', 'is', null)
      .where('session.ends_at', '>', now)
      .where('membership.organisation_id', '=', organisation)
      .where('membership.state', '=', 'active')
      .executeTakeFirst(),
  policy: () => undefined,
  run: async (scope, from, { account, session, organisation }) => {
    scope.audit({
      act: 'session.organisation_chosen',
      organisation,
      object: { kind: 'session', id: session },
      subject: account,
      values: { from: from.organisation_id, to: organisation },
    });
    return { secret: await rotateSession(scope.tx, session, { organisation_id: organisation }) };
  },
});
