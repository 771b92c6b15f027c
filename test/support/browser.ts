import { existsSync } from 'node:fs';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Chromium of the machine, else the one inside an npm package; no address but this machine's is reachable from it. */
export async function startBrowser(): Promise<Browser> {
  const installed = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find(path => path && existsSync(path));
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  if (installed) return playwright.launch({ executablePath: installed, args });
  const { default: packaged } = await import('@sparticuz/chromium');
  return playwright.launch({ executablePath: await packaged.executablePath(), args: [...packaged.args, ...args] });
}
