import { type ChangedCase, statusTexts, type TabCounts } from '#modules/cases/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { type Ticket, TicketPanel } from '#ui/ticket-panel.tsx';
import { Tile, Tiles } from '#ui/tile.tsx';
import { Timeline } from '#ui/timeline.tsx';
import type { Say } from './texts.ts';

export interface DashboardProps {
  t: Say;
  locale: Locale;
  zone: string;
  saved: { drafts: number; rejected: number; returned: number; endingSoon: number };
  returned: readonly { id: string; reference: string; since: Date }[];
  counts: TabCounts;
  changed: readonly ChangedCase[];
  can: { refer: boolean };
}

/** Tickets for what waits, a tile with one sentence for each place, and the latest changes. */
export function Dashboard(props: DashboardProps) {
  const { t, can } = props;
  const tickets = can.refer ? ticketsOf(props) : [];
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      {can.refer && (
        <section aria-labelledby="waiting">
          <h2 class="govuk-heading-m" id="waiting">
            {t('waiting.title')}
          </h2>
          {tickets.length ? <TicketPanel tickets={tickets} /> : <p class="govuk-body">{t('waiting.none')}</p>}
        </section>
      )}
      <section aria-labelledby="places">
        <h2 class="govuk-heading-m" id="places">
          {t('tiles.title')}
        </h2>
        <Places {...props} />
      </section>
      <section aria-labelledby="changed">
        <h2 class="govuk-heading-m" id="changed">
          {t('changed.title')}
        </h2>
        <Changed {...props} />
      </section>
    </>
  );
}

function ticketsOf({ t, locale, zone, saved, returned }: DashboardProps): Ticket[] {
  const button = (href: string, text: string) => (
    <Button variant="secondary" href={href}>
      {text}
    </Button>
  );
  return [
    ...returned.map(
      ({ id, reference, since }): Ticket => ({
        heading: t('returned.heading'),
        headingLevel: 3,
        colour: 'orange',
        children: t('returned.text', { number: reference, day: formatDate(since, locale, zone) }),
        actions: button(`/employer/referrals/${id}`, t('returned.action')),
      }),
    ),
    ...(saved.rejected
      ? [
          {
            heading: t('rejected.heading', { count: saved.rejected }),
            headingLevel: 3,
            colour: 'red',
            children: t('rejected.text'),
            actions: button('/employer/referrals#rejected', t('rejected.action')),
          } as const,
        ]
      : []),
    ...(saved.endingSoon
      ? [
          {
            heading: t('ending.heading', { count: saved.endingSoon }),
            headingLevel: 3,
            colour: 'yellow',
            children: t('ending.text'),
            actions: button('/employer/referrals?sort=deletes&direction=up', t('ending.action')),
          } as const,
        ]
      : []),
  ];
}

function Places({ t, counts, saved, can }: DashboardProps) {
  return (
    <Tiles columns={3}>
      {can.refer && (
        <Tile
          heading={t('make.heading')}
          href="/employer/referrals/new"
          sentence={t('make.sentence')}
          headingLevel={3}
        />
      )}
      <Tile
        heading={t('track.heading')}
        href="/employer/cases"
        sentence={t('track.sentence', { pending: counts.pending, closed: counts.closed })}
        count={counts.open}
        countMeaning={t('track.meaning')}
        headingLevel={3}
      />
      {can.refer && (
        <Tile
          heading={t('saved.heading')}
          href="/employer/referrals"
          sentence={t('saved.sentence')}
          count={saved.drafts}
          countMeaning={t('saved.meaning')}
          urgent={saved.endingSoon > 0}
          headingLevel={3}
        />
      )}
    </Tiles>
  );
}

function Changed({ t, locale, zone, changed }: DashboardProps) {
  const say = words(statusTexts, locale);
  if (changed.length === 0) return <EmptyState heading={t('changed.none')} headingLevel={3} drawing="letter" />;
  return (
    <Timeline
      headingLevel={3}
      entries={changed.map(({ id, reference, status, since }) => ({
        title: (
          <a class="govuk-link" href={`/employer/cases/${id}`}>
            {reference}
          </a>
        ),
        date: { text: formatDate(since, locale, zone), iso: since.toISOString() },
        children: <p class="govuk-body">{say(`status.${status}`)}</p>,
      }))}
    />
  );
}
