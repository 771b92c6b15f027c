import type { ListPlace } from '#faces/list/list-place.ts';
import { type FaceColumn, ListTable } from '#faces/list/list-table.tsx';
import {
  type DeliveryState,
  kindTitles,
  type OutboxInput,
  type OutboxItem,
  type OutboxPage,
  outboxColumns,
  outboxInput,
} from '#modules/notices/index.ts';
import { dayOf } from '#platform/clock/day.ts';
import type { Catalogue, Locale, Words } from '#platform/i18n/catalogue.ts';
import { formatDateTime } from '#platform/i18n/format-date.ts';
import { isFiltered } from '#platform/list/page-of-rows.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Tag, type TagColour } from '#ui/tag.tsx';
import type { texts } from './texts.ts';

export type OutboxWords = Words<typeof texts extends Catalogue<infer K> ? K : never>;

/** Everything the demonstration sent. */
export const outboxPlace: ListPlace<OutboxInput> = {
  ...{ id: 'outbox', root: '/outbox', columns: outboxColumns, input: outboxInput },
};

export interface OutboxListProps {
  t: OutboxWords;
  locale: Locale;
  zone: string;
  state: OutboxInput;
  page: OutboxPage;
}

/** Colours of a delivery's state. */
export const stateColours = {
  waiting: 'yellow',
  sent: 'green',
  failed: 'red',
  held: 'yellow',
  digested: 'green',
  unwanted: 'grey',
} as const satisfies Record<DeliveryState, TagColour>;

/** What was sent to whom, newest first unless asked otherwise. */
export function OutboxList(props: OutboxListProps) {
  const { t, locale, state, page } = props;
  return (
    <>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <ListTable
        place={outboxPlace}
        state={state}
        page={page}
        columns={outboxColumnsFor({ ...props, organisations: page.organisations })}
        rowKey={item => item.id}
        caption={t('title')}
        captionHidden
        found={t('found', { count: page.rows.length })}
        empty={
          <EmptyState heading={t('empty.heading')} drawing="letter">
            {t(isFiltered(state) ? 'empty.filtered' : 'empty.text')}
          </EmptyState>
        }
        locale={locale}
      />
    </>
  );
}

type About = Pick<OutboxListProps, 't' | 'locale' | 'zone'> & Pick<OutboxPage, 'organisations'>;

/** The columns of the outbox, as they are shown, filtered and exported. */
export function outboxColumnsFor({ t, locale, zone, organisations }: About): FaceColumn<OutboxItem>[] {
  const whole = (text: string) => <span class="handrail-table__whole">{text}</span>;
  const channels = ['email', 'text', 'print'] as const;
  const states = Object.keys(stateColours) as DeliveryState[];
  return [
    {
      ...{ key: 'subject', heading: t('column.subject'), isRowHeader: true, text: item => item.subject },
      cell: item => (
        <a class="govuk-link" href={`${outboxPlace.root}/${item.id}`}>
          {item.subject}
        </a>
      ),
      options: kindTitles(locale).map(({ kind, title }) => ({ value: kind, text: title })),
    },
    { key: 'address', heading: t('column.address'), text: item => item.address },
    {
      ...{ key: 'channel', heading: t('column.channel'), text: item => t(`channel.${item.channel}`) },
      cell: item => whole(t(`channel.${item.channel}`)),
      options: channels.map(value => ({ value, text: t(`channel.${value}`) })),
    },
    {
      ...{ key: 'organisation', heading: t('column.organisation'), text: item => item.organisation },
      options: organisations.map(({ id, name }) => ({ value: id, text: name })),
    },
    {
      ...{ key: 'state', heading: t('column.state'), text: item => t(`state.${item.state}`) },
      cell: item => <Tag colour={stateColours[item.state]}>{t(`state.${item.state}`)}</Tag>,
      options: states.map(value => ({ value, text: t(`state.${value}`) })),
    },
    {
      ...{ key: 'written', heading: t('column.written') },
      text: item => formatDateTime(item.writtenAt, locale, zone),
      cell: item => whole(formatDateTime(item.writtenAt, locale, zone)),
      day: item => dayOf(item.writtenAt, zone),
    },
  ];
}
