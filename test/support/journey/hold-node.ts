import { holdNode as hold } from '#modules/accounts/index.ts';
import { perform } from '#platform/operation/index.ts';
import type { Journey } from './journey.ts';

/** Somebody holds a position of Northfold's hierarchy, as the provider sets it up. */
export async function holdNode({ app, organisation }: Journey, username: string, node: string): Promise<void> {
  const input = { organisation, username, node, does: 'holds', reason: 'in post' };
  await perform(app.runtime, hold, { kind: 'worker', organisation }, input);
}
