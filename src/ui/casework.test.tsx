import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { NotificationBanner } from '#ui/notification-banner.tsx';
import { taskStatus } from '#ui/task-status.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { Tile } from '#ui/tile.tsx';
import { Timeline } from '#ui/timeline.tsx';

const html = (node: VNode) => renderToString(node);

interface Row {
  name: string;
  days: number;
}

function list(rows: Row[], sorted?: 'ascending' | 'descending') {
  return html(
    <DataTable
      id="cases"
      caption="Cases"
      columns={[
        { key: 'name', heading: 'Name', cell: (row: Row) => row.name, filter: { type: 'search', value: 'Bell' } },
        { key: 'days', heading: 'Days', numeric: true, cell: row => row.days },
      ]}
      rows={rows}
      rowKey={row => row.name}
      sort={sorted && { by: 'days', direction: sorted }}
      sortHref={(key, direction) => `/cases?sort=${key}&direction=${direction}`}
      filters={{ action: '/cases', fields: { sort: 'days' } }}
      empty={<EmptyState heading="Nothing here">Write a referral first.</EmptyState>}
      next="/cases?after=x"
    />,
  );
}

describe('a dense list', () => {
  it('[ALL.6.52] the sorted column says so and links to the other order', () => {
    const ascending = list([], 'ascending');
    expect(ascending).toContain('aria-sort="ascending"');
    expect(ascending).toContain('href="/cases?sort=days&amp;direction=descending"');
    expect(ascending).toContain('href="/cases?sort=name&amp;direction=ascending"');
    expect(list([], 'descending')).toContain('href="/cases?sort=days&amp;direction=ascending"');
    expect(list([])).not.toContain('aria-sort');
  });

  it('the filters of its columns belong to one GET form that keeps the order', () => {
    const written = list([]);
    expect(written).toContain('<form id="cases-filters" method="get" action="/cases"');
    expect(written).toContain('<input type="hidden" name="sort" value="days"');
    expect(written).toMatch(/name="name" form="cases-filters" type="search" value="Bell"/);
  });

  it('the first cell names its row, and every cell carries the name of its column for the cards', () => {
    const written = list([{ name: 'Owain Bell', days: 3 }]);
    expect(written).toMatch(/<th scope="row"[^>]*data-label="Name">Owain Bell<\/th>/);
    expect(written).toMatch(/<td role="cell" class="handrail-table__number" data-label="Days">3<\/td>/);
    expect(written).not.toContain('Nothing here');
  });

  it('without rows it shows the next step', () => {
    expect(list([])).toContain('Write a referral first.');
  });

  it('pages by links to the page after and the page before', () => {
    expect(list([])).toMatch(/href="\/cases\?after=x" rel="next"[^>]* data-swap-link="cases"/);
  });
});

describe('pieces of a case', () => {
  it('a timeline tells what is, what was and what is expected apart', () => {
    const written = html(
      <Timeline
        entries={[
          { title: 'Sent', date: { text: '6 October 2026', iso: '2026-10-06' } },
          { title: 'Appointment', state: 'current' },
          { title: 'Advice', state: 'expected' },
        ]}
      />,
    );
    expect(written).toContain('<time datetime="2026-10-06">6 October 2026</time>');
    expect(written).toMatch(/item--current" aria-current="step"[\s\S]*>Now</);
    expect(written).toMatch(/item--expected"[\s\S]*>Expected</);
  });

  it('a tile shows its count, zero too, and says what it counts', () => {
    const written = html(<Tile heading="Drafts" href="/drafts" count={0} countMeaning="drafts" />);
    expect(written).toMatch(/tile__count--none">0<span class="govuk-visually-hidden"> drafts<\/span>/);
    expect(html(<Tile heading="Help" href="/help" />)).not.toContain('handrail-tile__count');
  });

  it('a task that is done is plain text, one to do is a tag', () => {
    expect(html(<p>{taskStatus('completed').text}</p>)).toBe('<p>Completed</p>');
    expect(html(<p>{taskStatus('problem').text}</p>)).toContain('govuk-tag--red');
  });

  it('a notice of one line is its banner’s heading', () => {
    expect(html(<NotificationBanner>Saved.</NotificationBanner>)).toContain(
      '<p class="govuk-notification-banner__heading">Saved.</p>',
    );
  });

  it('a text that begins with an empty line keeps it', () => {
    expect(html(<Textarea name="words" label="Words" value={'\nfirst'} />)).toContain('>\n\nfirst</textarea>');
  });
});
