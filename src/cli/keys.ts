import { linksMailedBefore } from '#modules/accounts/index.ts';
import { KeyFileProblem, readKeyFile } from '#platform/crypto/key-file.ts';
import { addKey, createKeys, dropKey, rotateKeys } from '#platform/crypto/keys.ts';
import type { Runtime } from '#platform/operation/index.ts';
import { rewraps } from '../worker/rewrap.ts';
import type { CommandIo } from './command-io.ts';

export const usage = 'keys create | keys add | keys rotate | keys status | keys retire <id>';

/** What needs the key file only, so that it works beside a running service: `keys create`, `add`, `rotate`. undefined: something else. */
export async function changeKeyFile(
  what: string | undefined,
  path: string,
  io: CommandIo,
): Promise<number | undefined> {
  if (what === 'create') {
    await createKeys({ path });
    io.write(`The key file is ${path}. Back it up apart from the database.`);
  } else if (what === 'add') {
    const { ids } = await addKey({ path });
    io.write(`Added the key ${ids.at(1)}. Bring the file to every machine, then: keys rotate`);
  } else if (what === 'rotate') {
    const { current } = await rotateKeys({ path });
    io.write(`New things are sealed with the key ${current}; running processes take it up within a second.`);
    io.write('Older ones are brought under it by the worker meanwhile; "keys status" says how far it is.');
    io.write('Back up the key file again, apart from the database.');
  } else return undefined;
  return 0;
}

/** `keys status`, `keys retire <id>`: which key seals what, and the end of an older one. Answers the exit code. */
export async function run(args: readonly string[], runtime: Runtime, path: string, io: CommandIo): Promise<number> {
  const [what, id] = args;
  if (what === 'status') return status(runtime, path, io);
  if (what === 'retire' && id) return retire(runtime, path, id, io);
  io.complain(`Usage: handrail ${usage}`);
  return 2;
}

async function status(runtime: Runtime, path: string, io: CommandIo): Promise<number> {
  const file = readKeyFile(path);
  for (const { id, made } of file?.keys ?? []) {
    const state = id === file!.current ? 'current' : 'older';
    io.write(`${id}  ${state.padEnd(8)} made ${made.slice(0, 10)}`);
    for (const { what, count } of await usesOf(runtime, path, id)) io.write(`          ${what}: ${count}`);
  }
  return 0;
}

async function retire(runtime: Runtime, path: string, id: string, io: CommandIo): Promise<number> {
  const uses = await usesOf(runtime, path, id);
  if (uses.length) {
    io.complain(`The key ${id} is still in use:`);
    for (const { what, count } of uses) io.complain(`  ${what}: ${count}`);
    io.complain(
      'The worker brings documents, records and authenticators under the current key; links and kept forms run out.',
    );
    return 1;
  }
  try {
    await dropKey({ path }, id);
  } catch (error) {
    if (!(error instanceof KeyFileProblem)) throw error;
    io.complain(error.message);
    return 1;
  }
  io.write(
    `The key ${id} is out of the key file. Backups made while it was current need it: keep the copies you have of the old file.`,
  );
  return 0;
}

interface Use {
  what: string;
  count: number;
}

async function usesOf(runtime: Runtime, path: string, id: string): Promise<Use[]> {
  const uses: Use[] = [];
  for (const { what, usage } of rewraps) {
    const count = (await usage(runtime)).find(({ key }) => key === id)?.count ?? 0;
    if (count) uses.push({ what, count });
  }
  const mailed = await mailedWith(runtime, path, id);
  return mailed ? [...uses, { what: 'mailed links that are still good', count: mailed }] : uses;
}

/** A link bears the key that was current when it was mailed: links older than the key after this one may bear this one. */
async function mailedWith(runtime: Runtime, path: string, id: string): Promise<number> {
  const file = readKeyFile(path);
  if (!file || file.current === id) return 0;
  const since = file.signing.at(-1)!.made;
  return linksMailedBefore(runtime, new Date(since));
}
