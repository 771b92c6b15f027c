// Installs what the lock file names, when it is not there yet or has changed. Start needs no test packages.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root, say } from './node-26.mjs';

const stamp = join(root, 'node_modules', '.handrail-installed.json');

export function install({ development }) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const installed = existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')) : undefined;
  if (installed?.lock === lock && (installed.development || !development)) return;
  const all = development || Boolean(installed?.development) || existsSync(join(root, 'node_modules', 'vitest'));
  say('Installing packages …');
  const begun = Date.now();
  // Not `npm ci`: it refuses a lock that lacks a platform's own package of an optional dependency, and such are published late or never.
  npm(['install', '--no-save', ...(all ? [] : ['--omit=dev'])]);
  writeFileSync(stamp, JSON.stringify({ lock, development: all }));
  say(`Installed in ${Math.round((Date.now() - begun) / 1000)} s.`);
}
