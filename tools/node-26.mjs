// Finds Node 26, and brings it by npm where the machine's own is older. Plain JavaScript: this is what an old Node runs.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const root = new URL('..', import.meta.url).pathname;
const wanted = 26;

/** The path of a Node of the wanted version; installs one where it may. Ends the process in words where it may not. */
export function node26() {
  if (Number(process.versions.node.split('.')[0]) >= wanted) return process.execPath;
  const folder = join(root, 'tools', 'runtime');
  const binary = () => {
    const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
    const path = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(path) ? path : undefined;
  };
  if (!binary()) {
    say(`This machine has Node ${process.versions.node}; bringing Node ${wanted} by npm (once, about 40 MB).`);
    npm(['install', '--no-save'], folder);
  }
  const found = binary();
  if (!found)
    fail(
      `Handrail needs Node ${wanted} or newer, and none can be brought for ${process.platform} ${process.arch}: install it from nodejs.org.`,
    );
  return found;
}

/** Runs npm in a folder, quietly; ends the process with its words when it fails. */
export function npm(args, folder = root) {
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(command, [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (result.status !== 0) fail(`npm ${args.join(' ')} failed in ${folder}: see the lines above.`);
}

export const say = text => process.stdout.write(`${text}\n`);

export function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
