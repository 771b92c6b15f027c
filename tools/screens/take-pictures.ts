import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { shrinkPicture } from './shrink-picture.ts';

const widths = [320, 768, 1280];
const tallest = 1600;

/**
 * Takes the page as it is at each width: as tall as its content, never taller than 1600 px;
 * of a list only its first rows, where rows are lines of a table.
 */
export async function takePictures(page: Page, path: string, isList = false): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 600 });
    // Two frames: a page answers a new width with scripts too.
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    const content = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({
      width,
      height: Math.min(Math.max(content, 600), isList && width > 640 ? 1000 : tallest),
    });
    await page.evaluate(() => window.scrollTo(0, 0));
    const picture = await page.screenshot({ caret: 'hide', animations: 'disabled' });
    await writeFile(`${path}-${width}.png`, shrinkPicture(picture));
  }
}
