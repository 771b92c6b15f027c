import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct } from '../test/crash/product.ts';
import { startBrowser } from '../test/support/browser.ts';
import { build } from './build.mjs';
import { openWindows } from './screens/open-windows.ts';
import { takePictures } from './screens/take-pictures.ts';
import { tour } from './screens/tour.ts';

// node tools/run.mjs tools/screens.ts [--at <address of a running demonstration>] [name …]
const asked = process.argv.slice(2);
const at = asked[0] === '--at' ? asked.splice(0, 2)[1] : undefined;
const folder = new URL('../docs/screens/', import.meta.url).pathname;
const scratch = await mkdtemp(join(tmpdir(), 'handrail-screens-'));
if (!at) await build();
await mkdir(folder, { recursive: true });
const product = at ? { url: at, stop: async () => {} } : await startProduct(scratch);
const browser = await startBrowser();
try {
  const windows = openWindows(browser, product.url);
  for (const { name, who, arrive, isList } of tour) {
    if (asked.length && !asked.includes(name)) continue;
    const page = await windows(who);
    await arrive(page);
    await takePictures(page, join(folder, name), isList);
    process.stdout.write(`${name}\n`);
  }
} finally {
  await browser.close();
  await product.stop();
  await rm(scratch, { recursive: true, force: true });
}
