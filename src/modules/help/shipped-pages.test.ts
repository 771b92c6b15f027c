import { describe, expect, it } from 'vitest';
import { catalogueProblems } from '#platform/i18n/catalogue-problems.ts';
import { type Block, linkedPages, plainWords, readMarkup } from './read-markup.ts';
import { shippedPage, shippedPages } from './shipped-pages.ts';
import { helpTexts } from './texts.ts';

const headings = (body: string, level: 2 | 3) =>
  readMarkup(body).flatMap(block => (block.kind === 'heading' && block.level === level ? [block] : []));
const shape = (body: string) => readMarkup(body).map(block => (block.kind === 'heading' ? block.id : block.kind));
const anchors = (slug: string) =>
  readMarkup(shippedPage(slug)!.body.en).flatMap(block => (block.kind === 'heading' ? [block.id] : []));

describe('the help that comes with the product', () => {
  it.each(shippedPages)('[HLP.2.1] says the same of $slug in English and in Welsh', ({ title, body, audience }) => {
    expect(shape(body.cy)).toEqual(shape(body.en));
    expect(title.cy).not.toBe(title.en);
    expect(plainWords(body.cy)).not.toBe(plainWords(body.en));
    expect(linkedPages(body.cy)).toEqual(linkedPages(body.en));
    expect(audience.length).toBeGreaterThan(0);
    expect(`${body.en}${body.cy}`).not.toMatch(/https?:|\bundefined\b/);
  });

  it('[HLP.2.2] has the 21 headings of getting started and the 20 questions, each with an answer', () => {
    const started = shippedPage('getting-started')!;
    expect(headings(started.body.en, 2)).toHaveLength(21);
    const asked = headings(shippedPage('questions')!.body.en, 3);
    expect(asked.map(({ text }) => Number.parseInt(text, 10))).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    for (const { body } of [started, shippedPage('questions')!])
      for (const text of [body.en, body.cy]) {
        const blocks = readMarkup(text);
        blocks.forEach((block, at) => {
          if (block.kind === 'heading' && (block.level === 3 || text === started.body.en))
            expect(blocks[at + 1]?.kind, block.text).toMatch(/paragraph|list/);
        });
      }
    expect(shippedPages.map(page => page.slug)).toEqual(
      expect.arrayContaining([
        ...['shared-services', 'ways-to-refer', 'in-flight-cases', 'case-statuses', 'who-to-contact'],
        ...['sickness-absence', 'security-advice', 'information-security'],
      ]),
    );
    expect(headings(shippedPage('shared-services')!.body.en, 2)).toHaveLength(4);
  });

  it('[HLP.2.3] links only to pages and headings there are, for the readers of the page', () => {
    for (const { slug, body, audience } of shippedPages)
      for (const locale of ['en', 'cy'] as const)
        for (const [, page = '', anchor] of body[locale].matchAll(/\]\(([a-z0-9-]*)(?:#([a-z0-9-]+))?\)/g)) {
          const target = shippedPage(page || slug);
          expect(target, `${slug} links ${page}`).toBeDefined();
          if (anchor) expect(anchors(target!.slug), `${slug} links ${page}#${anchor}`).toContain(anchor);
          if (slug !== 'getting-started' && slug !== 'questions')
            expect(target!.audience).toEqual(expect.arrayContaining([...audience]));
        }
  });

  it('has words for every refusal, in both languages', () => {
    expect(catalogueProblems(helpTexts)).toEqual([]);
  });
});

describe('the markup of help', () => {
  const one = (text: string) => readMarkup(text)[0] as Block;

  it('[HLP.1.1] becomes headings, paragraphs, lists and links to other help pages', () => {
    expect(one('## What to do {#do}')).toEqual({ kind: 'heading', level: 2, text: 'What to do', id: 'do' });
    expect(one('### Pŵer â’r gwaith')).toMatchObject({ level: 3, id: 'pwer-a-r-gwaith' });
    expect(one('Read **this** and\n[that](other#part).')).toEqual({
      kind: 'paragraph',
      parts: [
        { text: 'Read ' },
        { text: 'this', strong: true },
        { text: ' and ' },
        { text: 'that', page: 'other#part' },
        { text: '.' },
      ],
    });
    expect(one('1. first\n2. second\nline')).toMatchObject({
      ordered: true,
      items: [[{ text: 'first' }], [{ text: 'second line' }]],
    });
    expect(readMarkup('Do:\n- a\n- b').map(block => block.kind)).toEqual(['paragraph', 'list']);
    expect(one('{contact}')).toEqual({ kind: 'made', what: 'contact' });
  });

  it('[HLP.1.2] can be no markup of the web, and lead nowhere else', () => {
    for (const text of [
      '<script>alert(1)</script>',
      '[x](javascript:alert)',
      '[x](https://elsewhere.example)',
      '![x](y)',
      '{secrets}',
    ])
      expect(JSON.stringify(one(text))).not.toMatch(/"page":"(?!y)|"kind":"made"/);
    expect(one('<b>x</b>')).toEqual({ kind: 'paragraph', parts: [{ text: '<b>x</b>' }] });
    expect(readMarkup('\n\n \n')).toEqual([]);
    const start = performance.now();
    for (const text of [
      '['.repeat(60_000),
      '*'.repeat(60_000),
      '[a]('.repeat(15_000),
      '## '.repeat(20_000),
      '{#'.repeat(30_000),
    ])
      readMarkup(text);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
