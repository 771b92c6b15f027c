import { describe, expect, it } from 'vitest';
import { readMarkup, shippedPages } from '#modules/help/index.ts';
import { newId } from '#platform/db/id.ts';
import { helpFor, helpPlace } from './help-for.ts';
import { allRoutes } from './routes.ts';

const screens = allRoutes({ demonstration: false }).filter(({ method }) => method === 'GET');

describe('the help of a screen', () => {
  it('[HLP.1.10] is a page there is, for the readers of the screen, with the heading that is named', () => {
    for (const { url } of screens) {
      const path = url.replaceAll(':id', newId()).replaceAll(/:(\w+)/g, '$1');
      const { audience, root } = helpPlace(path);
      const [, slug = '', anchor] = new RegExp(`^${root}/([a-z-]+)(?:#([a-z0-9-]+))?$`).exec(helpFor(path)) ?? [];
      const page = shippedPages.find(each => each.slug === slug);
      expect(page?.audience, `${url} leads to ${helpFor(path)}`).toContain(audience);
      const headings = readMarkup(page!.body.en).flatMap(block => (block.kind === 'heading' ? [block.id] : []));
      if (anchor) expect(headings, `${url} leads to ${helpFor(path)}`).toContain(anchor);
    }
  });

  it('[HLP.1.10] is that of the nearest screen that has some of its own', () => {
    expect(helpFor(`/employer/cases/${newId()}/documents`)).toBe('/employer/help/getting-started#case');
    expect(helpFor('/employer/cases')).toBe('/employer/help/getting-started#tracking');
    expect(helpFor('/workbench/tasks')).toBe('/workbench/help/working-here#tasks');
    expect(helpFor('/')).toBe('/help/getting-started#opening');
    expect(helpFor('/no/such/page')).toBe('/help/getting-started#opening');
  });
});
