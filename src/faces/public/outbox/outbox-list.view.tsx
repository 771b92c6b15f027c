import type { OutboxItem, OutboxPage } from '#modules/notices/index.ts';
import type { Catalogue, Locale, Words } from '#platform/i18n/catalogue.ts';
import { formatDateTime } from '#platform/i18n/format-date.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Tag } from '#ui/tag.tsx';
import type { texts } from './texts.ts';

export type OutboxWords = Words<typeof texts extends Catalogue<infer K> ? K : never>;

export interface OutboxListProps {
  t: OutboxWords;
  locale: Locale;
  zone: string;
  address: string;
  page: OutboxPage;
}

/** Colours of a delivery's state. */
export const stateColours = { waiting: 'yellow', sent: 'green', failed: 'red' } as const;

/** What was sent to whom, newest first. */
export function OutboxList({ t, locale, zone, address, page }: OutboxListProps) {
  const href = (after?: string) =>
    `/outbox?${new URLSearchParams({ ...(address ? { address } : {}), ...(after ? { after } : {}) })}`;
  return (
    <>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <DataTable<OutboxItem>
        id="outbox"
        caption={t('title')}
        captionHidden
        rows={page.items}
        rowKey={item => item.id}
        filters={{ action: '/outbox', ...(address ? { clearHref: '/outbox' } : {}) }}
        found={t('found', { count: page.items.length })}
        empty={
          <EmptyState heading={t('empty.heading')} drawing="letter">
            {t(address ? 'empty.filtered' : 'empty.text')}
          </EmptyState>
        }
        {...(page.next ? { next: href(page.next) } : {})}
        columns={[
          {
            key: 'subject',
            heading: t('column.subject'),
            isRowHeader: true,
            cell: item => (
              <a class="govuk-link" href={`/outbox/${item.id}`}>
                {item.subject}
              </a>
            ),
          },
          {
            key: 'address',
            heading: t('column.address'),
            cell: item => item.address,
            filter: { type: 'search', value: address },
          },
          {
            key: 'channel',
            heading: t('column.channel'),
            cell: item => <span class="handrail-table__whole">{t(`channel.${item.channel}`)}</span>,
          },
          { key: 'organisation', heading: t('column.organisation'), cell: item => item.organisation },
          {
            key: 'state',
            heading: t('column.state'),
            cell: item => <Tag colour={stateColours[item.state]}>{t(`state.${item.state}`)}</Tag>,
          },
          {
            key: 'written',
            heading: t('column.written'),
            cell: item => <span class="handrail-table__whole">{formatDateTime(item.writtenAt, locale, zone)}</span>,
          },
        ]}
      />
    </>
  );
}
