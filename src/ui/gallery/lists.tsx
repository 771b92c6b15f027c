import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { GalleryPart } from '#ui/gallery/piece.ts';
import { Pagination } from '#ui/pagination.tsx';
import { SortableTable } from '#ui/sortable-table.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';

interface Row {
  name: string;
  day: string;
  days: number;
}

const rows: Row[] = [
  { name: 'Owain Bell', day: '6 October 2026', days: 3 },
  { name: 'Mair Evans', day: '2 October 2026', days: 7 },
];

function cases(id: string, shown: readonly Row[]) {
  return (
    <DataTable
      id={id}
      caption={`Cases, ${id}`}
      columns={[
        {
          key: 'name',
          heading: 'Employee',
          cell: (row: Row) => (
            <a class="govuk-link" href="#gallery">
              {row.name}
            </a>
          ),
          filter: { type: 'search' },
        },
        {
          key: 'day',
          heading: 'Received',
          cell: row => row.day,
          filter: { type: 'days', from: { name: `${id}-from`, value: '2026-10-01' }, to: { name: `${id}-to` } },
        },
        {
          key: 'status',
          heading: 'Status',
          cell: () => <Tag colour="teal">Open</Tag>,
          filter: { type: 'select', options: [{ value: 'open', text: 'Open' }] },
        },
        { key: 'days', heading: 'Working days', numeric: true, cell: row => row.days },
      ]}
      rows={shown}
      rowKey={row => row.name}
      sort={{ by: 'day', direction: 'descending' }}
      sortHref={key => `#${key}`}
      filters={{ action: '#gallery' }}
      found={`${shown.length} cases`}
      empty={
        <EmptyState headingLevel={3} drawing="search" heading="Nothing found">
          Clear a filter.
        </EmptyState>
      }
    />
  );
}

export const lists = (): GalleryPart => ({
  key: 'lists',
  title: 'Tables and lists',
  pieces: [
    {
      name: 'DataTable',
      file: 'data-table data-table-head data-table-toolbar',
      use: 'Every list of the product: ordered, filtered and paged by the server, cards on telephones.',
      states: [
        ['filled', cases('gallery-list', rows)],
        ['nothing found', cases('gallery-empty', [])],
      ],
    },
    {
      name: 'SortableTable',
      file: 'sortable-table',
      use: 'A short table that is whole on the page and may be put in another order there.',
      states: [
        [
          'two columns',
          <SortableTable
            caption="Clinics"
            columns={[
              { heading: 'Place', sorted: 'ascending' },
              { heading: 'Free appointments', numeric: true },
            ]}
            rows={[
              ['Hull', 12],
              ['Leeds', 3],
              ['York', { text: 'none', sortValue: 0 }],
            ]}
          />,
        ],
      ],
    },
    {
      name: 'Table',
      file: 'table',
      use: 'Figures or facts side by side; `stacks` makes cards of it on telephones.',
      states: [
        [
          'plain',
          <Table
            caption="Absence"
            head={['Month', { text: 'Days', format: 'numeric' }]}
            rows={[['March', { text: '4', format: 'numeric' }]]}
          />,
        ],
        [
          'stacks',
          <Table
            stacks
            firstCellIsHeader
            caption="Appointments"
            head={['When', 'Where', 'With']}
            rows={[['16 October 2026, 09:30', 'Leeds', 'Clare Dunn']]}
          />,
        ],
      ],
    },
    {
      name: 'Pagination',
      file: 'pagination',
      use: 'Before and after. DataTable has it.',
      states: [
        [
          'by keyset',
          <Pagination landmarkLabel="Pages of a list" previous={{ href: '#gallery' }} next={{ href: '#gallery' }} />,
        ],
        [
          'with numbers',
          <Pagination
            landmarkLabel="Pages with numbers"
            previous={{ href: '#gallery' }}
            items={[
              { number: 1, href: '#gallery' },
              { number: 2, href: '#gallery', current: true },
              { ellipsis: true },
              { number: 9, href: '#gallery' },
            ]}
            next={{ href: '#gallery' }}
          />,
        ],
      ],
    },
  ],
});
