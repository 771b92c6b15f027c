// npm test: installs, checks types and style, runs every test on the embedded database and, where it can be started, on PostgreSQL.
// npm test -- <files>: only these tests.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { install } from './install.mjs';
import { node26, root, say } from './node-26.mjs';
import { startPostgres } from './postgres.mjs';

const node = node26();
install({ development: true });
const begun = Date.now();
const results = mkdtempSync(join(tmpdir(), 'handrail-test-'));
const totals = { passed: 0, failed: 0 };
/** Tests by name: run somewhere, or skipped everywhere. */
const ran = new Set();
const skipped = new Set();
const failed = [];

function step(name, args, env = {}) {
  say(`\n== ${name}`);
  const from = Date.now();
  const passed = spawnSync(node, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
  say(`== ${name}: ${passed ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - from) / 1000)} s`);
  return passed;
}

function check(name, args) {
  totals[step(name, args) ? 'passed' : 'failed'] += 1;
}

function tests(name, filters, env) {
  const file = join(results, `${name.replaceAll(' ', '-')}.json`);
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', `--outputFile=${file}`];
  const passed = step(name, [...vitest, ...filters], env);
  const told = read(file);
  totals.passed += told?.numPassedTests ?? 0;
  totals.failed += told?.numFailedTests ?? 0;
  // A file that broke before its first test, or an error outside of all tests, fails too.
  if (!passed && !told?.numFailedTests) totals.failed += 1;
  for (const each of told?.testResults ?? []) {
    for (const test of each.assertionResults) {
      if (test.status === 'failed') failed.push(`${name}: ${relative(root, each.name)} ${test.fullName}`);
      (test.status === 'passed' || test.status === 'failed' ? ran : skipped).add(
        `${relative(root, each.name)} ${test.fullName}`,
      );
    }
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const only = process.argv.slice(2);
if (!only.length) {
  check('types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']);
  check('style', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']);
  check('rules', ['--import', 'tsx', 'tools/rules.ts', '--quiet']);
}
check('build', ['tools/build.mjs']);
const embedded = only.length ? only : ['--exclude', 'test/postgres/**'];
tests('tests on the embedded database', embedded, { HANDRAIL_TEST_POSTGRES: '' });
const missing = [];
const given = process.env.HANDRAIL_TEST_POSTGRES;
const server = given ? { url: given, stop() {} } : await startPostgres();
if (server) {
  const onServer = only.length
    ? only
    : [
        '.db.test.',
        'test/isolation/',
        'test/journeys/',
        'test/crash/',
        'test/operations/',
        'test/postgres/',
        'test/upgrade/',
      ];
  try {
    tests('tests on PostgreSQL', onServer, { HANDRAIL_TEST_POSTGRES: server.url });
  } finally {
    server.stop();
  }
} else {
  missing.push(
    'the tests on PostgreSQL (no PostgreSQL programs found: install postgresql, or name a server in HANDRAIL_TEST_POSTGRES)',
  );
}
rmSync(results, { recursive: true, force: true });
const never = [...skipped].filter(name => !ran.has(name));
if (never.length) missing.push(`${never.length} tests that were skipped: ${never.join('; ')}`);
for (const name of failed) say(`FAILED ${name}`);
say(`\nTook ${Math.round((Date.now() - begun) / 1000)} s.`);
if (missing.length) say(`COULD NOT RUN: ${missing.join('; ')}`);
say(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed ? 1 : 0);
