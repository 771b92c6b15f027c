import { readdirSync } from 'node:fs';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Gallery, galleryParts } from '#ui/gallery.tsx';
import { LocaleContext } from '#ui/locale.ts';

/** Files that hold no component one would take by itself, with where theirs are shown instead. */
const within: Record<string, string> = {
  choice: 'what Radios and Checkboxes share',
  'form-group': 'what every field has',
  gallery: 'this gallery',
  layout: 'every page',
  'page-header': 'every page',
  'page-heading': 'every page',
  'session-dialog': 'every page of somebody signed in',
};

describe('the gallery', () => {
  const pieces = galleryParts().flatMap(part => part.pieces);

  it('shows every component, once', () => {
    const files = readdirSync(new URL('.', import.meta.url))
      .filter(name => name.endsWith('.tsx') && !name.includes('.test.'))
      .map(name => name.replace('.tsx', ''))
      .filter(name => !(name in within));
    expect(pieces.flatMap(({ file }) => file.split(' ')).sort()).toEqual(files.sort());
  });

  it('says of each when to take it, and names every state', () => {
    for (const { name, use, states } of pieces) {
      expect(use, name).toMatch(/^[A-Z].{20,}\.$/);
      expect(new Set(states.map(([state]) => state)).size, name).toBe(states.length);
      expect(states.length, name).toBeGreaterThan(0);
    }
  });

  it('[ALL.12.51] in Welsh the components speak Welsh', () => {
    const html = galleryParts()
      .map(part =>
        renderToString(
          <LocaleContext.Provider value="cy">
            <Gallery part={part} href={key => `#${key}`} />
          </LocaleContext.Provider>,
        ),
      )
      .join('');
    for (const word of [
      'Dewis dyddiad',
      'Ychwanegu un arall',
      'Gwybodaeth:',
      'Dangos pob adran',
      'Gadael y dudalen hon',
    ])
      expect(html).toContain(word);
    for (const word of [
      '>Dismiss<',
      'Add another',
      'Exit this page',
      'For example, 17/5',
      'Apply filters',
      'There is a problem',
    ])
      expect(html).not.toContain(word);
  });
});
