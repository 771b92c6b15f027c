import { parseArgs } from 'node:util';
import type { Runtime } from '#platform/operation/index.ts';
import { unsafeClearDatabase } from '../demonstration/clear-database.ts';
import { type Demonstration, demonstrate } from '../demonstration/demonstrate.ts';
import { type Standing, standingOfDemonstration } from '../demonstration/standing.ts';
import type { CommandIo } from './command-io.ts';

export const usage = 'demo | demo reset [--with-others]';

/**
 * `handrail demo` fills an empty database with the demonstration and says who can sign in; `handrail demo reset` empties a
 * demonstration and makes it anew. Touches nothing that is not one. Answers the exit code.
 */
export async function run(args: readonly string[], runtime: Runtime, io: CommandIo): Promise<number> {
  const options = { 'with-others': { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const resetting = positionals[0] === 'reset';
  if (positionals.length > (resetting ? 1 : 0)) return fail(io, `Usage: handrail ${usage}`);
  if (process.env.NODE_ENV === 'production')
    return fail(io, 'No demonstration is made with NODE_ENV=production: everybody knows its passwords.');
  const standing = await standingOfDemonstration(runtime.db);
  const refusal = refuse(standing, resetting, values['with-others']);
  if (refusal) return fail(io, refusal);
  if (resetting) await unsafeClearDatabase(runtime);
  const made = await demonstrate(runtime, { say: io.write });
  if (made) announce(made, runtime.baseUrl, io);
  return 0;
}

function refuse({ is, others }: Standing, resetting: boolean, withOthers: boolean): string | undefined {
  const codes = others.join(', ');
  if (is === 'other') return `This database is not a demonstration: it holds ${codes}. Nothing was changed.`;
  if (is === 'interrupted' && !resetting)
    return 'The demonstration was interrupted while it was made. Start it anew: npm run handrail -- demo reset';
  if (resetting && others.length && !withOthers)
    return `${codes} came beside the demonstration and would be deleted with it: say so with --with-others.`;
  return undefined;
}

function announce({ password, authenticator, signIns }: Demonstration, baseUrl: string, io: CommandIo): void {
  io.write(`Who to sign in as, and what to try: ${baseUrl}/demo (npm start)`);
  io.write(`Password of everybody: ${password}`);
  for (const { username, who } of signIns) io.write(`  ${username.padEnd(18)} ${who}`);
  io.write(`Authenticator secret: ${authenticator}`);
}

function fail(io: CommandIo, line: string): number {
  io.complain(line);
  return 1;
}
