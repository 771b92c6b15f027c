import { z } from 'zod';
import { type Answers, mergeStep, stepAnswers } from '#modules/forms/index.ts';
import { operation, Stale } from '#platform/operation/index.ts';
import { mayReferrer } from '../policy.ts';
import { loadEditableStep } from './load-editable.ts';
import { sameContent, touch, writeStep } from './working-copy.ts';

/** What a stale save meets: the step as it is now. */
export interface CurrentStep {
  version: number;
  answers: Answers;
  savedAt?: Date;
}

const values = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const rows = z.record(z.string(), z.array(z.string()));

/**
 * Saves one step as typed, right or wrong (ALL.3). Versions are per step: two tabs on different steps never meet. Answers
 * the step's version from now on. Its documents are not touched: they come and go by themselves.
 * @throws Stale with a `CurrentStep` when the step was saved elsewhere since, and differs
 */
export const saveStep = operation({
  act: 'referral.saved',
  actors: ['employer'],
  unaudited: true,
  input: z.object({
    referral: z.uuid(),
    step: z.string().max(60),
    /** The version the person began with. */
    version: z.int().min(0),
    answers: z.object({ values, rows }),
  }),
  load: (scope, input) => loadEditableStep(scope, input),
  policy: (actor, { referral }) => mayReferrer(actor, 'edit', referral.state),
  async run(scope, { referral, definition, copy }, { step, version, answers }) {
    const { files } = stepAnswers(definition, copy.answers, step);
    const merged = mergeStep(definition, copy.answers, step, { ...answers, files });
    const next = stepAnswers(definition, merged, step);
    const now = { version: copy.versions[step] ?? 0, answers: stepAnswers(definition, copy.answers, step) };
    const unchanged = sameContent(next, now.answers);
    if (unchanged && now.version > 0) return { version: now.version };
    if (version !== now.version && !unchanged)
      throw new Stale({ ...now, savedAt: copy.savedAt[step] } satisfies CurrentStep);
    const saved = now.version + 1;
    await writeStep(scope, referral, step, { version: saved, answers: next });
    await touch(scope, referral, definition, { answers: merged, versions: { ...copy.versions, [step]: saved } });
    return { version: saved };
  },
});
