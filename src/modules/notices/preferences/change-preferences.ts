import { sql } from 'kysely';
import { z } from 'zod';
import { confirmOwner, holdConfirmed, type OwnChange } from '#modules/accounts/index.ts';
import { Invalid, operation, type Problem, perform, type Runtime } from '#platform/operation/index.ts';
import { isNoticeKind } from '../kinds.ts';
import { type Choice, choices, choicesFor, type Preferences } from './decide.ts';
import { preferencesOf } from './read-preferences.ts';

export interface TypedPreferences {
  /** By kind; a kind that is not named is told at once. */
  choices: Readonly<Record<string, string>>;
  /** `22:00`, or `22.00` or `2200`; both empty: no quiet hours. */
  quietFrom: string;
  quietUntil: string;
}

/**
 * Changes how the owner of an account is told of what happens (NOT.5), with their confirmation (ACC.M1).
 * @throws Invalid with every problem, the confirmation's too
 */
export async function changePreferences(
  runtime: Runtime,
  { account, confirmation, typed }: OwnChange & { typed: TypedPreferences },
): Promise<void> {
  const { problems, wanted } = readTyped(typed);
  const confirmed = await confirmOwner(runtime, { account: account.id, confirmation });
  if ('problem' in confirmed) problems.push(confirmed.problem);
  if (problems.length || 'problem' in confirmed) throw new Invalid(problems);
  await perform(runtime, savePreferences, { kind: 'gate' }, { account: account.id, proof: confirmed.proof, wanted });
}

function readTyped({ choices: chosen, quietFrom, quietUntil }: TypedPreferences) {
  const problems: Problem[] = [];
  const kept: Record<string, 'daily' | 'off'> = {};
  for (const [kind, choice] of Object.entries(chosen)) {
    if (!isNoticeKind(kind) || !choicesFor(kind).includes(choice as Choice))
      problems.push({ field: kind, message: 'notice_choice' });
    else if (choice !== choices[0]) kept[kind] = choice as 'daily' | 'off';
  }
  const [from, until] = [minutesOf(quietFrom), minutesOf(quietUntil)];
  if (from === 'wrong') problems.push({ field: 'quietFrom', message: 'quiet_time' });
  if (until === 'wrong') problems.push({ field: 'quietUntil', message: 'quiet_time' });
  if (from === undefined && typeof until === 'number') problems.push({ field: 'quietFrom', message: 'quiet_both' });
  if (until === undefined && typeof from === 'number') problems.push({ field: 'quietUntil', message: 'quiet_both' });
  if (typeof from === 'number' && from === until) problems.push({ field: 'quietUntil', message: 'quiet_same' });
  const quiet = typeof from === 'number' && typeof until === 'number' ? { quiet: { from, until } } : {};
  return { problems, wanted: { choices: kept, ...quiet } satisfies Preferences };
}

/** Minutes since midnight of a typed time of the day; undefined for none. */
function minutesOf(typed: string): number | 'wrong' | undefined {
  if (!typed.trim()) return undefined;
  const [, hours, minutes = '0'] = /^\s*(\d{1,2})(?:[:.]?(\d{2}))?\s*$/.exec(typed) ?? [];
  return hours && Number(hours) < 24 && Number(minutes) < 60 ? Number(hours) * 60 + Number(minutes) : 'wrong';
}

const savePreferences = operation({
  act: 'notice.preferences_changed',
  actors: ['gate'],
  input: z.object({ account: z.uuid(), proof: z.string(), wanted: z.custom<Preferences>(value => value !== null) }),
  load: async ({ tx }, { account, proof }) =>
    (await holdConfirmed(tx, account, proof)) && { before: await preferencesOf(tx, account) },
  policy: () => undefined,
  async run({ tx, now, audit }, { before }, { account, wanted }): Promise<void> {
    const { choices, quiet } = wanted;
    await sql`insert into notices.preferences (account_id, choices, quiet_from, quiet_until, changed_at)
      values (${account}, ${JSON.stringify(choices)}::jsonb, ${quiet?.from ?? null}, ${quiet?.until ?? null}, ${now})
      on conflict (account_id) do update set choices = excluded.choices, quiet_from = excluded.quiet_from,
        quiet_until = excluded.quiet_until, changed_at = excluded.changed_at`.execute(tx);
    audit({
      ...{ act: 'notice.preferences_changed', object: { kind: 'account', id: account }, subject: account },
      values: { from: before ?? { choices: {} }, to: wanted },
    });
  },
});
