import { parseArgs } from 'node:util';
import { type Fault, providerChain, type Verification, verifyChains } from '#modules/audit/index.ts';
import { findByCode } from '#modules/organisations/index.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { Runtime } from '#platform/operation/index.ts';
import type { CommandIo } from './command-io.ts';
import { readHeads } from './known-heads.ts';

export const usage = 'audit verify [--organisation <code>] [--known <file of heads printed before>] [--json]';

const options = {
  organisation: { type: 'string' },
  known: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

const meanings: Record<Fault['kind'], string> = {
  altered: 'the entry was changed, or moved to another place',
  missing: 'the entry was deleted',
  gap: 'places before it are missing',
  checkpoint: 'the signature does not fit what stands there',
  cut_short: 'the chain was signed up to here and is shorter now',
  unsealed: 'the entry is older than a minute and stands in no chain',
  rewritten: 'the chain does not say what it said when the heads were kept',
};

/**
 * `audit verify`: walks the chains of the audit record and names every fault (ALL.1). The heads it prints with `--json` can be kept
 * elsewhere and given back by `--known`: then even a chain that was cut short together with its signatures shows. Answers the exit code.
 */
export async function run(args: readonly string[], runtime: Runtime, io: CommandIo): Promise<number> {
  const { values } = parseArgs({ args: [...args], options });
  const code = values.organisation;
  const organisation = code ? await inTransaction(runtime.db, { role: 'gate' }, tx => findByCode(tx, code)) : undefined;
  if (code && !organisation) {
    io.complain(`There is no organisation with the code ${code}.`);
    return 2;
  }
  const known = values.known ? await readHeads(values.known) : undefined;
  if (known === 'unreadable') {
    io.complain(`${values.known} is not a file of heads as "audit verify --json" prints them.`);
    return 2;
  }
  const begun = performance.now();
  const found = await verifyChains(runtime, {
    ...(organisation ? { organisation } : {}),
    ...(known ? { known } : {}),
    ...(io.redraw ? { progress: n => io.redraw?.(`${n.toLocaleString('en-GB')} entries`) } : {}),
  });
  if (values.json) io.write(JSON.stringify(found, null, 2));
  else tell(io, found, (performance.now() - begun) / 1000);
  return found.faultCount ? 1 : 0;
}

function tell(io: CommandIo, found: Verification, seconds: number): void {
  const n = (count: number) => count.toLocaleString('en-GB');
  const looked = `entries ${n(found.entries)}, chains ${n(found.chains)}, signatures ${n(found.checkpoints)}`;
  io.write(`Looked at: ${looked}, in ${seconds.toFixed(1)} s.`);
  io.write(found.faultCount ? `Faults: ${n(found.faultCount)}.` : 'No fault.');
  for (const { chain, sequence, entry, kind } of found.faults) {
    const where = [chain === providerChain ? 'provider' : chain, sequence, entry].filter(part => part !== undefined);
    io.complain(`  ${where.join(' ')}: ${meanings[kind]}`);
  }
  if (found.faultCount > found.faults.length) io.complain(`  and ${n(found.faultCount - found.faults.length)} more`);
}
