import { createHash } from 'node:crypto';
import { signIn } from '#modules/accounts/index.ts';
import { sealChains, verifyChains } from '#modules/audit/index.ts';
import { unwrapDataKey } from '#platform/crypto/data-key.ts';
import { decryptStream } from '#platform/crypto/file-cipher.ts';
import type { Runtime } from '#platform/operation/index.ts';
import type { CommandIo } from '../command-io.ts';
import { listed } from './copy-files.ts';
import type { Manifest } from './manifest.ts';
import { measure } from './sealed-file.ts';
import { backedUpTables } from './tables.ts';

export interface Proof {
  folder: string;
  key: Buffer;
  content: Manifest;
  /** Who tries to sign in, if anybody. */
  signIn?: { name: string; password: string };
}

/** Proves that a restored installation works, and says each thing that was tried. Answers how many failed. */
export async function prove(runtime: Runtime, io: CommandIo, proof: Proof): Promise<number> {
  const trials = [rowsCounted, chainsWhole, filesWhole, documentOpens, somebodySignsIn];
  let failed = 0;
  for (const trial of trials) {
    const { fine, said } = await trial(runtime, proof);
    if (fine === false) failed += 1;
    const mark = fine === undefined ? 'NOT TRIED' : fine ? 'proved' : 'FAILED';
    (fine === false ? io.complain : io.write)(`${mark.padEnd(10)}${said}`);
  }
  return failed;
}

interface Outcome {
  /** undefined: it could not be tried. */
  fine: boolean | undefined;
  said: string;
}

async function rowsCounted({ db }: Runtime, { content }: Proof): Promise<Outcome> {
  const wrong: string[] = [];
  await db.asMigrator(async client => {
    for (const { name, owner } of await backedUpTables(client)) {
      await client.query(`set role ${owner}`);
      const { rows } = await client.query<{ n: number }>(`select count(*)::int8 as n from ${name}`);
      const expected = content.tables.find(table => table.name === name)?.rows ?? 0;
      // Jobs are being done already.
      if (rows[0]!.n !== expected && owner === 'handrail_owner')
        wrong.push(`${name} ${rows[0]!.n} instead of ${expected}`);
    }
    await client.query('reset role');
  });
  return {
    fine: !wrong.length,
    said: wrong.length ? `row counts: ${wrong.join('; ')}` : `row counts of ${content.tables.length} tables`,
  };
}

async function chainsWhole(runtime: Runtime, { content }: Proof): Promise<Outcome> {
  await sealChains(runtime);
  const found = await verifyChains(runtime, { known: content.heads });
  const looked = `audit record: ${found.entries} entries, ${found.chains} chains, compared with where they stood`;
  return {
    fine: found.faultCount === 0,
    said: found.faultCount ? `${looked}; ${found.faultCount} faults, see "audit verify"` : looked,
  };
}

async function filesWhole({ blobs }: Runtime, { folder, key }: Proof): Promise<Outcome> {
  let same = 0;
  const wrong: string[] = [];
  for await (const { id, sha256 } of listed(folder, key)) {
    const found = await blobs
      .get(id)
      .then(measure)
      .catch(() => undefined);
    if (found?.sha256 === sha256) same += 1;
    else wrong.push(id);
  }
  return {
    fine: !wrong.length,
    said: `hashes of ${same} documents${wrong.length ? `; different: ${wrong.join(', ')}` : ''}`,
  };
}

async function documentOpens({ db, keys, blobs }: Runtime): Promise<Outcome> {
  const [row] = await db.asMigrator(async client => {
    await client.query('set role handrail_owner');
    const found = await client.query<{ id: string; wrapped_key: Buffer; sha256: Buffer }>(
      'select id, wrapped_key, sha256 from documents.documents where removed_at is null order by created_at desc limit 1',
    );
    await client.query('reset role');
    return found.rows;
  });
  if (!row) return { fine: undefined, said: 'decrypting a document: there is none' };
  const hash = createHash('sha256');
  try {
    const opened = decryptStream(unwrapDataKey(keys, row.wrapped_key, row.id))(await blobs.get(row.id));
    for await (const part of opened) hash.update(part);
  } catch (error) {
    return { fine: false, said: `decrypting the document ${row.id}: ${(error as Error).message}` };
  }
  return { fine: hash.digest().equals(row.sha256), said: `decrypting the newest document, ${row.id}` };
}

async function somebodySignsIn(runtime: Runtime, proof: Proof): Promise<Outcome> {
  if (!proof.signIn)
    return {
      fine: undefined,
      said: 'a sign-in: give --sign-in <username> and its password in HANDRAIL_PROOF_PASSWORD',
    };
  const { outcome } = await signIn(runtime, { ...proof.signIn, agent: 'handrail restore' });
  return {
    fine: outcome === 'signed_in',
    said: `${proof.signIn.name} signs in${outcome === 'signed_in' ? '' : `: ${outcome}`}`,
  };
}
