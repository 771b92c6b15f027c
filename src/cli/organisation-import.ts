import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  findByCode,
  importOrganisation,
  organisationFile,
  organisationFileProblems,
} from '#modules/organisations/index.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { Invalid, perform, Refused, type Runtime, WrongState } from '#platform/operation/index.ts';
import type { CommandIo } from './command-io.ts';

export const usage = 'organisation import <file.json> [--reason "why"]';

/** `organisation import <file>`: makes an organisation, or brings it to what the file says. Answers the exit code. */
export async function run(args: readonly string[], runtime: Runtime, io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { reason: { type: 'string', default: '' } },
    allowPositionals: true,
  });
  const [path] = positionals;
  if (!path || positionals.length > 1) return fail(io, [`Usage: handrail ${usage}`]);
  const content = await readJson(path);
  if ('problem' in content) return fail(io, [content.problem]);
  const problems = organisationFileProblems(content.json);
  if (problems.length) return fail(io, [`${path} cannot be imported:`, ...problems.map(line => `  ${line}`)]);
  return save(organisationFile.parse(content.json), values.reason, runtime, io);
}

async function save(
  file: ReturnType<typeof organisationFile.parse>,
  reason: string,
  runtime: Runtime,
  io: CommandIo,
): Promise<number> {
  const known = await inTransaction(runtime.db, { role: 'gate' }, tx => findByCode(tx, file.code), { readOnly: true });
  const organisation = known ?? newId(runtime.clock.now().getTime());
  try {
    const done = await perform(
      runtime,
      importOrganisation,
      { kind: 'worker', organisation },
      { organisation, file, reason },
    );
    io.write(`${done.created ? 'Made' : 'Changed'} ${file.name} (${file.code}).`);
    io.write(`Its people register with the verification code ${done.verificationCode}.`);
    for (const name of done.kept)
      io.write(`Kept although the file leaves it out, because somebody stands there: ${name}`);
    return 0;
  } catch (error) {
    if (error instanceof Refused && error.reason === 'organisation.reason_missing')
      return fail(io, [`${file.code} is there already: say why it changes with --reason "…".`]);
    if (error instanceof Invalid || error instanceof WrongState) return fail(io, [error.message]);
    if ((error as { code?: string }).code === '23505')
      return fail(io, ['Another organisation has this verification code: choose a different one.']);
    throw error;
  }
}

async function readJson(path: string): Promise<{ json: unknown } | { problem: string }> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return { problem: `${path} cannot be read.` };
  }
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    return { problem: `${path} is not JSON: ${(error as Error).message}` };
  }
}

function fail(io: CommandIo, lines: readonly string[]): number {
  for (const line of lines) io.complain(line);
  return 1;
}
