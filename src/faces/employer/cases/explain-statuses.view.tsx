import { statuses } from '#modules/cases/index.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { statusColour } from './status-colour.ts';
import type { ListWords } from './track-cases.view.tsx';

/** Every status with what happened, what comes next, who must act and by when. */
export function ExplainStatuses({ t, status }: Pick<ListWords, 't' | 'status'>) {
  return (
    <>
      <PageHeading lead={t('help.lead')}>{t('help.title')}</PageHeading>
      {(['pending', 'open', 'closed', 'none'] as const).map(tab => (
        <>
          <h2 class="govuk-heading-m" id={tab}>
            {t(`help.${tab}`)}
          </h2>
          <SummaryList
            rows={statuses[tab].map(each => ({
              key: <Tag colour={statusColour(each)}>{status(`status.${each}`)}</Tag>,
              value: status(`explain.${each}`),
            }))}
          />
        </>
      ))}
    </>
  );
}
