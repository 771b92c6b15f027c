import type { AskedQuestion } from '#modules/forms/index.ts';
import { newId } from '#platform/db/id.ts';
import type { Scope } from '#platform/operation/index.ts';
import type { Referral } from '../referral.ts';
import type { ReferralsTables } from '../tables.ts';

/**
 * The questions of a version as rows to answer (NEW.6). One that is asked again in the same words stays the same row; one
 * whose words changed is taken away and asked anew, so that an answer never stands under another question (REF.L5).
 */
export async function keepQuestions(
  scope: Scope,
  { organisation, id }: Referral,
  version: number,
  asked: readonly AskedQuestion[],
): Promise<void> {
  const tx = scope.tx.withTables<ReferralsTables>();
  const live = await tx
    .selectFrom('referrals.questions')
    .select(['id', 'code', 'text', 'position'])
    .where('organisation_id', '=', organisation)
    .where('referral_id', '=', id)
    .where('removed_in', 'is', null)
    .execute();
  const kept = new Set<string>();
  for (const [index, question] of asked.entries()) {
    const position = index + 1;
    const same = live.find(row => row.code === question.id && row.text === question.text && !kept.has(row.id));
    if (same) {
      kept.add(same.id);
      const row = tx.updateTable('referrals.questions').set({ position }).where('organisation_id', '=', organisation);
      if (same.position !== position) await row.where('id', '=', same.id).execute();
      continue;
    }
    await tx
      .insertInto('referrals.questions')
      .values({
        ...{ organisation_id: organisation, id: newId(scope.now.getTime()), referral_id: id, position },
        ...{ code: question.id, text: question.text, added_in: version, removed_in: null },
      })
      .execute();
  }
  const gone = live.filter(row => !kept.has(row.id)).map(row => row.id);
  if (gone.length === 0) return;
  await tx
    .updateTable('referrals.questions')
    .set({ removed_in: version })
    .where('organisation_id', '=', organisation)
    .where('id', 'in', gone)
    .execute();
}
