import { z } from 'zod';
import { organisationOf } from '#modules/organisations/index.ts';
import { newId } from '#platform/db/id.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { Invalid, operation, type Scope, type StaffActor, Stale } from '#platform/operation/index.ts';
import type { NoticeTables } from '../tables.ts';
import { askedWording } from './asked-wording.ts';
import { currentWordings } from './current-wording.ts';
import { longestBody, longestSubject, textProblems } from './read-text.ts';
import { wordingNamed } from './wording.ts';

const change = askedWording.extend({
  /** The version whoever writes has seen; 0 while it is ours. */
  seen: z.coerce.number().int().min(0),
  reason: z.string().trim().min(1, 'wording_reason').max(500, 'wording_reason_long'),
});
type Change = z.output<typeof change>;
const written = change.extend({
  subject: z.string().max(longestSubject * 10, 'wording_subject_long'),
  body: z.string().max(longestBody * 10, 'wording_body_long'),
});

/**
 * Says a notice in an organisation's own words from now on (NOT.4): a new version, with a reason. By a provider administrator.
 * @throws Invalid for a text that cannot be sent; Stale when somebody wrote a version in between
 */
export const saveWording = operation({
  act: 'notice.wording_changed',
  actors: ['administrator'],
  input: written,
  load,
  policy,
  async run(scope, { version }, input: z.output<typeof written>): Promise<void> {
    const problems = textProblems(wordingNamed(input.wording)!, input);
    if (problems.length) throw new Invalid(problems);
    if (version !== input.seen) throw new Stale({ version });
    await write(scope, input, { subject: input.subject.trim(), body: input.body.trim() });
  },
});

/** Says it in our words again; what was said before is kept (NOT.4). @throws Stale when somebody wrote a version in between */
export const restoreWording = operation({
  act: 'notice.wording_restored',
  actors: ['administrator'],
  input: change,
  load,
  policy: (actor, loaded) => policy(actor, loaded) ?? (loaded.own ? undefined : { wrongState: 'wording.ours' }),
  async run(scope, { version }, input): Promise<void> {
    if (version !== input.seen) throw new Stale({ version });
    await write(scope, input, { subject: null, body: null });
  },
});

async function load({ tx }: { tx: Tx }, { organisation, wording, locale }: Change) {
  if (!(await organisationOf(tx, organisation))) return undefined;
  const [current] = await currentWordings(tx, { organisation, wordings: [wording], locale });
  return { version: current?.version ?? 0, own: current?.body !== undefined };
}

function policy(actor: StaffActor, _loaded: { version: number; own: boolean }) {
  const administers = actor.roles.some(held => held.role === 'provider_administrator');
  return administers ? undefined : { refuse: 'wording.not_administrator' };
}

async function write(
  scope: Scope<StaffActor>,
  { organisation, wording, locale, seen, reason }: Change,
  text: { subject: string | null; body: string | null },
): Promise<void> {
  const id = newId();
  const version = seen + 1;
  const { numInsertedOrUpdatedRows } = await scope.tx
    .withTables<NoticeTables>()
    .insertInto('notices.wordings')
    .values({
      ...{ id, organisation_id: organisation, wording, locale, version, ...text, reason },
      ...{ written_by: scope.actor.account, written_at: scope.now },
    })
    .onConflict(of => of.columns(['organisation_id', 'wording', 'locale', 'version']).doNothing())
    .executeTakeFirst();
  // Two who write at the same moment: the second has not seen what the first wrote.
  if (!numInsertedOrUpdatedRows) throw new Stale({ version });
  scope.audit({
    ...{ act: text.body === null ? 'notice.wording_restored' : 'notice.wording_changed', organisation },
    ...{ object: { kind: 'wording', id }, values: { wording, locale, version, ...text, why: reason } },
  });
}
