import type { WorkCounts } from '#modules/cases/index.ts';
import type { TaskCounts } from '#modules/tasks/index.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { type Ticket, TicketPanel } from '#ui/ticket-panel.tsx';
import { Tile, Tiles } from '#ui/tile.tsx';
import type { Say } from './texts.ts';

export interface DashboardProps {
  t: Say;
  locale: Locale;
  zone: string;
  name: string;
  counts?: WorkCounts;
  tasks?: TaskCounts;
  can: { triage: boolean; administer: boolean; publish: boolean };
}

/** Tickets for what waits, each with its button; tiles for the places. */
export function Dashboard(props: DashboardProps) {
  const { t, name, counts } = props;
  const tickets = counts ? ticketsOf(props, counts) : [];
  return (
    <>
      <PageHeading>
        <span dir="auto">{t('hello', { name })}</span>
      </PageHeading>
      {counts && (
        <section aria-labelledby="waiting">
          <h2 class="govuk-heading-m" id="waiting">
            {t('waiting')}
          </h2>
          {tickets.length ? (
            <TicketPanel tickets={tickets} />
          ) : (
            <EmptyState heading={t('nothing')} headingLevel={3} drawing="calendar">
              {t('nothing.text')}
            </EmptyState>
          )}
        </section>
      )}
      <section aria-labelledby="places">
        <h2 class="govuk-heading-m" id="places">
          {t('places')}
        </h2>
        <Places {...props} />
      </section>
    </>
  );
}

function ticketsOf({ t, locale, zone, tasks, can }: DashboardProps, counts: WorkCounts): Ticket[] {
  const ticket = (shown: boolean, of: Omit<Ticket, 'actions'>, href: string, text: string): Ticket[] =>
    shown
      ? [
          {
            ...{ headingLevel: 3, ...of },
            actions: (
              <Button variant="secondary" href={href}>
                {text}
              </Button>
            ),
          },
        ]
      : [];
  const { unclaimed, claimed, oldest, corrections } = counts;
  const since = oldest ? t('triage.oldest', { day: formatDate(oldest, locale, zone) }) : '';
  return [
    ...ticket(
      can.triage && claimed > 0,
      { heading: t('claimed.heading', { count: claimed }), colour: 'orange', children: t('claimed.text') },
      '/workbench/triage?claimed=mine',
      t('claimed.action'),
    ),
    ...ticket(
      can.triage && unclaimed > 0,
      { heading: t('triage.heading', { count: unclaimed }), colour: 'blue', children: since },
      '/workbench/triage?claimed=nobody',
      t('triage.action'),
    ),
    ...ticket(
      corrections > 0,
      { heading: t('corrections.heading', { count: corrections }), colour: 'yellow', children: t('corrections.text') },
      '/workbench/cases?whose=all&status=employee_corrections',
      t('corrections.action'),
    ),
    ...ticket(
      Boolean(tasks?.open),
      { heading: t('tasks.heading', { count: tasks?.open ?? 0 }), colour: 'purple', children: t('tasks.text') },
      '/workbench/tasks',
      t('tasks.action'),
    ),
  ];
}

function Places({ t, counts, tasks, can }: DashboardProps) {
  return (
    <Tiles columns={3}>
      {counts && (
        <Tile
          heading={t('mine.heading')}
          href="/workbench/cases"
          count={counts.mine}
          countMeaning={t('cases.meaning')}
          sentence={t('mine.sentence')}
          headingLevel={3}
        />
      )}
      {counts && (
        <Tile
          heading={t('team.heading')}
          href="/workbench/cases?whose=all"
          count={counts.open}
          countMeaning={t('cases.meaning')}
          sentence={t('team.sentence')}
          headingLevel={3}
        />
      )}
      {counts && (
        <Tile
          heading={t('letters.heading')}
          href="/workbench/cases?whose=all&status=awaiting_employee_response"
          count={counts.withEmployee}
          countMeaning={t('letters.meaning')}
          sentence={t('letters.sentence')}
          headingLevel={3}
        />
      )}
      {tasks && (
        <Tile
          heading={t('my_tasks.heading')}
          href="/workbench/tasks?view=mine"
          count={tasks.mine}
          countMeaning={t('tasks.meaning')}
          sentence={t('my_tasks.sentence')}
          headingLevel={3}
        />
      )}
      {can.administer && (
        <Tile
          heading={t('organisations.heading')}
          href="/workbench/organisations"
          sentence={t('organisations.sentence')}
          headingLevel={3}
        />
      )}
      {can.publish && (
        <Tile
          heading={t('help_pages.heading')}
          href="/workbench/help-pages"
          sentence={t('help_pages.sentence')}
          headingLevel={3}
        />
      )}
    </Tiles>
  );
}
