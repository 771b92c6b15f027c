import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { replaceSection } from '../bench/replace-section.ts';
import { startProduct } from '../test/crash/product.ts';
import { openWithProfile } from '../test/support/browser.ts';
import { build } from './build.mjs';
import { bringLighthouse, categories, judge, type Verdict } from './lighthouse/judge.ts';
import { type Template, templates } from './lighthouse/templates.ts';
import { signIn } from './screens/open-windows.ts';

// npm run lighthouse [-- --at <address of a running demonstration>] [--times <n>] [template …]
const wanted = { performance: 98, accessibility: 100, 'best-practices': 100 };
const asked = process.argv.slice(2);
const option = (name: string) => (asked.includes(name) ? asked.splice(asked.indexOf(name), 2)[1] : undefined);
const at = option('--at');
const times = Number(option('--times') ?? 3);

const lighthouse = await bringLighthouse();
const scratch = await mkdtemp(join(tmpdir(), 'handrail-lighthouse-'));
if (!at) await build();
const product = at ? { url: at, stop: async () => {} } : await startProduct(scratch);
const windows = new Map<string, { context: BrowserContext; port: number }>();
const verdicts: (Verdict & { name: string })[] = [];
try {
  for (const template of templates) {
    if (asked.length && !asked.includes(template.name)) continue;
    const verdict = { name: template.name, ...(await look(template)) };
    verdicts.push(verdict);
    process.stdout.write(`${line(verdict)}\n`);
  }
} finally {
  for (const { context } of windows.values()) await context.close();
  await product.stop();
  await rm(scratch, { recursive: true, force: true });
}
if (!asked.length) await keep();
process.exit(verdicts.every(({ points }) => categories.every(each => points[each] >= wanted[each])) ? 0 : 1);

async function look({ who, arrive, without }: Template): Promise<Verdict> {
  const { context, port } = await windowOf(who);
  const page = await context.newPage();
  await arrive(page);
  const address = page.url();
  await page.close();
  const verdict = await judge(lighthouse, {
    ...{ url: address, port, times },
    without: without ? [without.audit] : [],
    anyStatus: Boolean(without),
  });
  return {
    ...verdict,
    lost: [...verdict.lost, ...(without ? [`(${without.audit} left out: ${without.because})`] : [])],
  };
}

/** Everybody's own browser, signed in: Lighthouse opens pages in it by its port. */
async function windowOf(who: string): Promise<{ context: BrowserContext; port: number }> {
  const known = windows.get(who);
  if (known) return known;
  const port = await freePort();
  const context = await openWithProfile(join(scratch, `profile-${windows.size}`), port, product.url);
  windows.set(who, { context, port });
  if (who.includes('.')) {
    const page = await context.newPage();
    await signIn(page, who);
    await page.close();
  }
  return { context, port };
}

function line({ name, points, lost }: Verdict & { name: string }): string {
  return `| ${name} | ${categories.map(each => points[each]).join(' | ')} | ${lost.join('; ')} |`;
}

async function keep(): Promise<void> {
  const file = new URL('../docs/measurements.md', import.meta.url);
  const rows = [
    `Lighthouse 13.5, mobile with its simulated slow line and processor, the best of ${times} looks at each kind of page; to reach: 98, 100, 100.`,
    `Load average at the end: ${loadavg()[0]!.toFixed(1)}. \`npm run lighthouse\``,
    ...(loadavg()[0]! > availableParallelism()
      ? ['**Other work ran on the machine: blocking time is its, not the page’s; measure again on an idle one.**']
      : []),
    '',
    '| page | performance | accessibility | best practices | what cost points |',
    '|---|---|---|---|---|',
    ...verdicts.map(line),
  ];
  await writeFile(file, replaceSection(await readFile(file, 'utf8'), 'Lighthouse', rows.join('\n')));
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
