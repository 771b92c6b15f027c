import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sealChains, signCheckpoints } from '#modules/audit/index.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { actingAs } from '#platform/operation/index.ts';
import { type TestRuntime, testRuntime } from '#test/support/runtime.ts';
import { asOwner, testService } from '#test/support/test-service.ts';
import { run } from './audit-verify.ts';

let runtime: TestRuntime;
let folder: string;
let said: string[];
let complained: string[];
let service: Awaited<ReturnType<typeof testService>>;

beforeAll(async () => {
  runtime = await testRuntime();
  service = await testService(runtime.db);
  folder = await mkdtemp(join(tmpdir(), 'handrail-audit-'));
  for (const actor of [service.nia, service.sam])
    for (let n = 0; n < 5; n++)
      await inTransaction(runtime.db, actingAs(actor), tx =>
        runtime.recorder.audit(tx, actor, runtime.clock.now(), [{ act: 'case.opened', values: { n } }]),
      );
  await sealChains(runtime);
  await signCheckpoints(runtime);
});
afterAll(async () => {
  await runtime?.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  said = [];
  complained = [];
});

const verify = (...args: string[]) =>
  run(args, runtime, { write: line => void said.push(line), complain: line => void complained.push(line) });
const northfold = () => service.nia.organisation;

describe('audit verify', () => {
  it('[ALL.1.5] says how much it looked at and that nothing is wrong', async () => {
    expect(await verify()).toBe(0);
    expect(said[0]).toMatch(/^Looked at: entries 10, chains 2, signatures 2, in /);
    expect(said[1]).toBe('No fault.');
    expect(await verify('--organisation', 'NOR')).toBe(0);
    expect(said.join('\n')).toContain('entries 5, chains 1');
  });

  it('refuses a code nobody has and a file that holds no heads', async () => {
    await writeFile(join(folder, 'other.json'), '{"heads":[{}]}');
    expect(await verify('--organisation', 'XXX')).toBe(2);
    expect(await verify('--known', join(folder, 'other.json'))).toBe(2);
    expect(await verify('--known', join(folder, 'nowhere.json'))).toBe(2);
    expect(complained).toHaveLength(3);
  });

  it('[ALL.1.5] names a fault and ends with another exit code', async () => {
    await asOwner(
      runtime.db,
      `update audit.entries set act = 'case.closed' where id = (select entry_id from audit.seals where chain = $1 and sequence = 2)`,
      [northfold()],
    );
    expect(await verify()).toBe(1);
    expect(complained.join('\n')).toMatch(new RegExp(`^  ${northfold()} 2 \\S+: the entry was changed`));
    await asOwner(
      runtime.db,
      `update audit.entries set act = 'case.opened' where id = (select entry_id from audit.seals where chain = $1 and sequence = 2)`,
      [northfold()],
    );
  });

  it('[ALL.1.7] a chain cut short together with its signatures shows against heads kept elsewhere', async () => {
    await verify('--json');
    const kept = join(folder, 'heads.json');
    await writeFile(kept, said[0]!);
    expect(JSON.parse(await readFile(kept, 'utf8')).heads).toHaveLength(2);
    expect(await verify('--known', kept)).toBe(0);
    await asOwner(runtime.db, 'delete from audit.checkpoints');
    await asOwner(
      runtime.db,
      `delete from audit.entries where id in (select entry_id from audit.seals where chain = '${northfold()}' and sequence > 3)`,
    );
    await asOwner(runtime.db, `delete from audit.seals where chain = '${northfold()}' and sequence > 3`);
    expect(await verify()).toBe(0);
    expect(await verify('--known', kept)).toBe(1);
    expect(complained.at(-1)).toContain(`${northfold()} 5: the chain was signed up to here`);
  });
});
