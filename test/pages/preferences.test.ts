import { execFileSync } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutTrace } from '#test/isolation/without-trace.ts';
import { startBrowser } from '#test/support/browser.ts';
import { openState } from './look-at.ts';
import {
  faultsInForcedColours,
  faultsOnPaper,
  faultsWhenEnlarged,
  faultsWithLessMotion,
} from './look-with-preferences.ts';
import { type PageWorld, pageWorld } from './page-world.ts';
import type { State } from './shown.ts';
import { states } from './states.ts';

/** HANDRAIL_PAGES='workbench' looks at some only, while one works on them. */
const only = new RegExp(process.env.HANDRAIL_PAGES ?? '');
const looks = {
  forcedColours: faultsInForcedColours,
  enlarged: faultsWhenEnlarged,
  paper: faultsOnPaper,
  lessMotion: faultsWithLessMotion,
};

let world: PageWorld;
let browser: Browser;
const faults: Record<keyof typeof looks, string[]> = { forcedColours: [], enlarged: [], paper: [], lessMotion: [] };
let looked = 0;

beforeAll(async () => {
  [world, browser] = await Promise.all([pageWorld(), startBrowser()]);
  world.app.runtime.db = withoutTrace(world.app.runtime.db);
  const waiting = onePerPage().values();
  await Promise.all([waiting, waiting].map(lookAtAll));
  process.stdout.write(`preferences: ${looked} pages, four ways each\n`);
}, 900_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** The first state of each page and object: widths, languages and errors are the matter of axe.test.ts. */
function onePerPage(): State[] {
  const pages = new Map<string, State>();
  for (const state of states) {
    const page = `${state.route} ${state.of} ${state.query} ${state.with?.step}`;
    if (only.test(state.name) && !pages.has(page)) pages.set(page, state);
  }
  return [...pages.values()];
}

async function lookAtAll(next: Iterable<State>): Promise<void> {
  const windows = new Map<string, Promise<Page>>();
  for (const state of next) {
    const page = await openState(browser, windows, world, state);
    looked += 1;
    for (const [name, look] of Object.entries(looks) as [keyof typeof looks, (page: Page) => Promise<string[]>][]) {
      await page.setViewportSize({ width: 1280, height: 800 });
      faults[name].push(...(await look(page)).map(fault => `${state.name} · ${fault}`));
    }
  }
}

describe('every page as its reader wants it', () => {
  it('[ALL.11.35] in forced colours buttons and fields have an edge, focus is seen, and no state is colour alone', () => {
    expect(faults.forcedColours.join('\n')).toBe('');
  });

  it('[ALL.11.36] at 400 % everything is read by scrolling one way, nothing cut off or in the way', () => {
    expect(faults.enlarged.join('\n')).toBe('');
  });

  it('[ALL.11.37] on paper there is no frame and no button, and nothing is wider than the sheet', () => {
    expect(faults.paper.join('\n')).toBe('');
  });

  it('[ALL.11.38] nothing moves for a reader who asks for less motion', () => {
    expect(faults.lessMotion.join('\n')).toBe('');
  });

  it('[ALL.11.37] every sheet of a printed case says its number, and which sheet of how many', async () => {
    const state = states.find(({ route, of }) => route === '/workbench/cases/:id/referral' && of === 'openCase')!;
    const page = await openState(browser, new Map(), world, state);
    const [reference] = /\b[A-Z]{3}\/\w+\/\d+\b/.exec(await page.title())!;
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const sheets = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf })
      .toString()
      .split('\f')
      .filter(sheet => sheet.trim());
    expect(sheets.length).toBeGreaterThan(1);
    for (const [index, sheet] of sheets.entries()) {
      expect(sheet).toContain(reference);
      expect(sheet).toMatch(new RegExp(`${index + 1}\\s*/\\s*${sheets.length}`));
    }
    expect(execFileSync('pdfinfo', ['-'], { input: pdf }).toString()).toMatch(/Page size:\s+59[45]\.\d+ x 84[12]/);
  });
});
