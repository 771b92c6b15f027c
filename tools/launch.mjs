// Runs a bundled entry with Node 26 after installing and building what is missing.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install } from './install.mjs';
import { node26, root } from './node-26.mjs';

export function launch(entry, args) {
  const node = node26();
  install({ development: false });
  const built = spawnSync(node, [join(root, 'tools', 'build.mjs')], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) process.exit(built.status ?? 1);
  const child = spawn(
    node,
    ['--enable-source-maps', '--disable-warning=ExperimentalWarning', join(root, 'dist', `${entry}.js`), ...args],
    { cwd: root, stdio: 'inherit' },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
