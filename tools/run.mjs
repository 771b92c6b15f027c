// Runs a TypeScript tool of the repository with Node 26: node tools/run.mjs tools/rules.ts [arguments]
import { spawnSync } from 'node:child_process';
import { install } from './install.mjs';
import { node26, root } from './node-26.mjs';

install({ development: true });
const result = spawnSync(
  node26(),
  ['--import', 'tsx', '--disable-warning=ExperimentalWarning', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
process.exit(result.status ?? 1);
