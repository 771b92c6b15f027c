import { parseArgs } from 'node:util';
import { accountsTexts, holdNode } from '#modules/accounts/index.ts';
import { findByCode } from '#modules/organisations/index.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { Invalid, NotVisible, perform, type Runtime, WrongState } from '#platform/operation/index.ts';
import type { CommandIo } from './command-io.ts';

const usage = 'node hold|vacate --organisation <code> --username <name> --node "<position>" --reason "why"';
const text = { type: 'string', default: '' } as const;
const options = { organisation: text, username: text, node: text, reason: text } as const;

/** `node hold`, `node vacate`: who holds a position of an organisation's hierarchy (ACC.O1). Answers the exit code. */
export async function run(
  does: 'holds' | 'vacates',
  args: readonly string[],
  runtime: Runtime,
  io: CommandIo,
): Promise<number> {
  const { values } = parseArgs({ args: [...args], options });
  const found = await inTransaction(runtime.db, { role: 'gate' }, tx => findByCode(tx, values.organisation), {
    readOnly: true,
  });
  if (!found) return fail(io, `There is no organisation with the code ${values.organisation || '(none given)'}.`);
  const { username, node, reason } = values;
  try {
    const actor = { kind: 'worker', organisation: found } as const;
    const done = await perform(runtime, holdNode, actor, { organisation: found, username, node, reason, does });
    io.write(`${username} ${does} ${done.node}.`);
    return 0;
  } catch (error) {
    if (error instanceof NotVisible)
      return fail(io, `${values.organisation} has nobody called "${username}", or no position called "${node}".`);
    if (error instanceof WrongState) return fail(io, words(accountsTexts, 'en')('node.several'));
    if (error instanceof Invalid) return fail(io, `Give a username, a position and a reason.`);
    throw error;
  }
}

function fail(io: CommandIo, problem: string): number {
  io.complain(`${problem}\nUsage: handrail ${usage}`);
  return 2;
}
