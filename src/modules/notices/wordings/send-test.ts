import { organisationOf } from '#modules/organisations/index.ts';
import { operation } from '#platform/operation/index.ts';
import { askedWording } from './asked-wording.ts';
import { wordingNamed } from './wording.ts';

/** Mails what is sent now to whoever asks, with example data and marked as a test (NOT.4). */
export const sendTest = operation({
  act: 'notice.test_sent',
  actors: ['administrator'],
  input: askedWording,
  load: async ({ tx }, { organisation }) => organisationOf(tx, organisation),
  policy: actor =>
    actor.roles.some(held => held.role === 'provider_administrator')
      ? undefined
      : { refuse: 'wording.not_administrator' },
  async run(scope, organisation, { wording, locale }): Promise<void> {
    const { kind, variant } = wordingNamed(wording)!;
    scope.notify({
      ...{ kind, organisation: organisation.id, to: { account: scope.actor.account }, locale },
      // Example data are put in when it is composed; these only say which text it is.
      reference: { example: 1, ...(variant ? { side: variant } : {}) },
    });
    scope.audit({
      ...{ act: 'notice.test_sent', organisation: organisation.id, values: { wording, locale } },
      object: { kind: 'account', id: scope.actor.account },
    });
  },
});
