import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium as playwright } from 'playwright-core';

const installed = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find(path => path && existsSync(path));
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Chromium of the machine, else the one inside an npm package; no address but this machine's is reachable from it. */
export async function startBrowser(): Promise<Browser> {
  return playwright.launch(await chromium());
}

/** The same with a profile kept in a folder, listening to tools on a port of this machine. */
export async function openWithProfile(folder: string, port: number, baseURL: string): Promise<BrowserContext> {
  const { executablePath, args } = await chromium();
  return playwright.launchPersistentContext(folder, {
    ...{ executablePath, baseURL, locale: 'en-GB', timezoneId: 'Europe/London' },
    args: [...args, `--remote-debugging-port=${port}`],
  });
}

async function chromium(): Promise<{ executablePath: string; args: string[] }> {
  if (installed) return { executablePath: installed, args: flags };
  const { default: packaged } = await import('@sparticuz/chromium');
  return { executablePath: await packaged.executablePath(), args: [...packaged.args, ...flags] };
}
