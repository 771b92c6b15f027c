// npm test: installs, checks types and style, runs every test on the embedded database and, where it can be started, on PostgreSQL.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from './install.mjs';
import { node26, root, say } from './node-26.mjs';
import { startPostgres } from './postgres.mjs';

const node = node26();
install({ development: true });
const begun = Date.now();
const results = mkdtempSync(join(tmpdir(), 'handrail-test-'));
const totals = { passed: 0, failed: 0, skipped: 0 };
const missing = [];

function step(name, args, env = {}) {
  say(`\n== ${name}`);
  return spawnSync(node, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

function check(name, args) {
  const passed = step(name, args);
  totals[passed ? 'passed' : 'failed'] += 1;
}

function tests(name, filters, env) {
  const file = join(results, `${name.replaceAll(' ', '-')}.json`);
  const passed = step(
    name,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${file}`,
      ...filters,
    ],
    env,
  );
  try {
    const told = JSON.parse(readFileSync(file, 'utf8'));
    totals.passed += told.numPassedTests;
    totals.failed += told.numFailedTests;
    totals.skipped += told.numPendingTests + told.numTodoTests;
    const brokenFiles = told.testResults.filter(
      each => each.status === 'failed' && !each.assertionResults.some(one => one.status === 'failed'),
    ).length;
    totals.failed += brokenFiles || (!passed && !told.numFailedTests) ? Math.max(1, brokenFiles) : 0;
  } catch {
    totals.failed += 1;
  }
}

const only = process.argv.slice(2);
if (!only.length) {
  check('types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']);
  check('style', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']);
  check('build', ['tools/build.mjs']);
}
tests('tests on the embedded database', only.length ? only : ['--exclude', 'test/postgres/**'], {
  HANDRAIL_TEST_POSTGRES: '',
});
const server = process.env.HANDRAIL_TEST_POSTGRES
  ? { url: process.env.HANDRAIL_TEST_POSTGRES, stop() {} }
  : await startPostgres();
if (server) {
  try {
    tests(
      'tests on PostgreSQL',
      only.length ? only : ['.db.test.', 'test/isolation/', 'test/journeys/', 'test/crash/', 'test/postgres/'],
      { HANDRAIL_TEST_POSTGRES: server.url },
    );
  } finally {
    server.stop();
  }
} else {
  missing.push(
    'the tests on PostgreSQL (no PostgreSQL programs found: install postgresql, or name a server in HANDRAIL_TEST_POSTGRES)',
  );
}
rmSync(results, { recursive: true, force: true });
if (totals.skipped) missing.push(`${totals.skipped} tests that were skipped`);
say(`\nTook ${Math.round((Date.now() - begun) / 1000)} s.`);
if (missing.length) say(`COULD NOT RUN: ${missing.join('; ')}`);
say(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed ? 1 : 0);
