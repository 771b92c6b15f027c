import { describe, expect, it } from 'vitest';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { jsEnabledCspSource, jsEnabledScript } from '#ui/js-enabled.ts';
import { Layout } from '#ui/layout.tsx';
import { renderPage } from '#ui/render-page.ts';
import { cy } from '#ui/texts/cy.ts';
import { en } from '#ui/texts/en.ts';

describe('a page', () => {
  it('is a whole document in the language of the reader', () => {
    const html = renderPage(
      <Layout locale="en" title="Cases">
        <h1>Cases</h1>
      </Layout>,
    );
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en"/);
    expect(html).toContain('<title>Cases – Handrail</title>');
    expect(html).toContain('<main class="govuk-main-wrapper" id="main"');
  });

  it('[ALL.12.51] its components speak the language of the page', () => {
    const html = renderPage(
      <Layout locale="cy" title="Achosion" backLink="/" hasErrors>
        <ErrorSummary errors={[{ text: 'Rhowch enw', href: '#enw' }]} />
      </Layout>,
    );
    expect(html).toContain('<title>Gwall: Achosion – Handrail</title>');
    expect(html).toContain('Mae problem wedi codi');
    expect(html).toContain('Yn ôl');
    expect(html).not.toMatch(/There is a problem|>Back</);
  });

  it('[POR.G3.52] carries the name of the portal in place of ours', () => {
    const html = renderPage(
      <Layout locale="en" title="Home" productName="Brackenhall Health">
        words
      </Layout>,
    );
    expect(html).toContain('<title>Home – Brackenhall Health</title>');
    expect(html).not.toContain('Handrail');
  });

  it('escapes whatever people typed', () => {
    const html = renderPage(
      <Layout locale="en" title="<script>" account={{ name: '<img src=x>', links: [] }}>
        {'<b>words</b>'}
      </Layout>,
    );
    expect(html).toContain('&lt;img src=x>');
    expect(html).toContain('&lt;b>words');
    expect(html).toContain('<title>&lt;script>');
  });

  it('has one inline script, the one its policy names, and no inline style', () => {
    const html = renderPage(
      <Layout
        locale="en"
        title="Home"
        session={{ secondsLeft: 1200, warnSeconds: 120, stayUrl: '/s', signOutUrl: '/o', endedUrl: '/i' }}
      >
        words
      </Layout>,
    );
    expect(html.match(/<script>([^<]*)<\/script>/g)).toEqual([`<script>${jsEnabledScript}</script>`]);
    expect(html).not.toMatch(/ style=| on[a-z]+=/);
    expect(jsEnabledCspSource).toMatch(/^'sha256-[A-Za-z0-9+/]{43}='$/);
  });

  it('[ALL.12.52] no Welsh word of the design system is its English one', () => {
    const words = (texts: object): [string, string][] =>
      Object.entries(texts).flatMap(([key, value]): [string, string][] =>
        typeof value === 'string'
          ? [[key, value]]
          : words(value as object).map(([inner, text]) => [`${key}.${inner}`, text]),
      );
    const english = new Map(words(en));
    expect(words(cy).filter(([key, text]) => english.get(key) === text)).toEqual([]);
  });
});
