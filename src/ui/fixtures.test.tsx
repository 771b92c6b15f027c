import { renderToString } from 'preact-render-to-string';
import { afterAll, describe, expect, it } from 'vitest';
import { content } from '#ui/fixtures/content.tsx';
import { fields } from '#ui/fixtures/fields.tsx';
import { fixturesOf, publishedComponents } from '#ui/fixtures/fixture.ts';
import { frame } from '#ui/fixtures/frame.tsx';
import { htmlTree } from '#ui/fixtures/html-tree.ts';

const adapters = { ...fields, ...content, ...frame };

/** Fixtures our props cannot express, `component: fixture` → why. Counted as failed in the table. */
const unsupported: Record<string, string> = {};

const table: { component: string; passed: number; all: number }[] = [];
afterAll(() => {
  const lines = table.map(({ component, passed, all }) => `${component}: ${passed} of ${all}`).sort();
  const sum = (count: 'passed' | 'all') => table.reduce((total, line) => total + line[count], 0);
  process.stdout.write(
    `${lines.join('\n')}\nfixtures: ${sum('passed')} of ${sum('all')} in ${table.length} components\n`,
  );
});

describe('components of the design system', () => {
  it.each(Object.entries(adapters))('%s writes the HTML of every published fixture', (component, render) => {
    const fixtures = fixturesOf(component);
    const differing = fixtures.flatMap(({ name, options, html }) => {
      const ours = htmlTree(renderToString(render(options)).replace(/<\/?raw-html>/g, ''));
      return ours === htmlTree(html) ? [] : [{ name: `${component}: ${name}`, ours, theirs: htmlTree(html) }];
    });
    table.push({ component, passed: fixtures.length - differing.length, all: fixtures.length });
    const unexpected = differing.filter(({ name }) => !(name in unsupported));
    expect(
      unexpected.map(({ name }) => name),
      differenceOf(unexpected[0]),
    ).toEqual([]);
  });

  it('no published component is left out', () => {
    expect(publishedComponents().filter(component => !(component in adapters))).toEqual([]);
  });

  it('the comparison sees a class, an attribute, a tag, a word and a space in a line', () => {
    const page = htmlTree('<p class="a b" id="x">One <a href="/">two</a> three</p>');
    expect(htmlTree('<p  id="x" class="a  b">\n  One <a href="/">two</a> three\n</p>')).toBe(page);
    for (const other of [
      '<p class="b a" id="x">One <a href="/">two</a> three</p>',
      '<p class="a b">One <a href="/">two</a> three</p>',
      '<div class="a b" id="x">One <a href="/">two</a> three</div>',
      '<p class="a b" id="x">One <a href="/">two</a> four</p>',
      '<p class="a b" id="x">One<a href="/">two</a> three</p>',
    ]) {
      expect(htmlTree(other)).not.toBe(page);
    }
  });

  it('no fixture is listed as unsupported without need', () => {
    const known = Object.keys(adapters).flatMap(component => fixturesOf(component).map(f => `${component}: ${f.name}`));
    expect(Object.keys(unsupported).filter(name => !known.includes(name))).toEqual([]);
  });
});

function differenceOf(first: { name: string; ours: string; theirs: string } | undefined): string {
  return first ? `${first.name}\n--- ours\n${first.ours}\n--- theirs\n${first.theirs}\n` : '';
}
