import type { CaseWork } from '#modules/cases/index.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import { Button } from '#ui/button.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag, type TagColour } from '#ui/tag.tsx';
import { type CasePageProps, caseUrl } from './case-page.view.tsx';

type Action = CaseWork['actions'][number];
const colours: Record<Action['state'], TagColour> = { open: 'blue', closed: 'green', cancelled: 'grey', dna: 'orange' };

/** Appointments and evidence requests, each with how it stands; the employer reads these too. */
export function Actions(props: CasePageProps) {
  const { t, work, can } = props;
  return (
    <section aria-labelledby="actions">
      <h2 class="govuk-heading-m" id="actions">
        {t('actions')}
      </h2>
      <p class="govuk-hint">{t('action.readers')}</p>
      {work.actions.length === 0 ? (
        <p class="govuk-body">{t('actions.none')}</p>
      ) : (
        <SummaryList rows={work.actions.map(action => row(props, action))} />
      )}
      {can.work && (
        <Button variant="secondary" href={`${caseUrl({ work })}/actions/new`}>
          {t('action.new')}
        </Button>
      )}
    </section>
  );
}

function row({ t, locale, work, can }: CasePageProps, action: Action) {
  const { id, kind, state, day, time, mode, place } = action;
  const when = day ? formatDate(day, locale) + (time ? `, ${time.slice(0, 5)}` : '') : t('action.no_day');
  const told = kind === 'evidence' && state === 'closed' ? t('state.received') : t(`state.${state}`);
  const where = [mode ? t(`mode.${mode}` as 'mode.video') : '', place].filter(Boolean).join(', ');
  return {
    key: t(`kind.${kind}`),
    value: (
      <>
        <Tag colour={colours[state]}>{told}</Tag> {when}
        {where && (
          <>
            <br />
            <span dir="auto">{where}</span>
          </>
        )}
      </>
    ),
    ...(can.work
      ? {
          actions: {
            items: [
              {
                href: `${caseUrl({ work })}/actions/${id}`,
                text: t('change'),
                visuallyHiddenText: `${t(`kind.${kind}`)}, ${when}`,
              },
            ],
          },
        }
      : {}),
  };
}
