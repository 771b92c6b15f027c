import type { AskedRequest } from '#modules/shared-services/index.ts';
import { formatDateTime } from '#platform/i18n/format-date.ts';
import { Button } from '#ui/button.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { addresses } from './addresses.ts';
import { type Reader, RequestTag } from './requests.view.tsx';

type RequestProps = Reader & { request: AskedRequest; can: { decide: boolean } };

/** Who asks and since when, and the acts that fit where the request stands. */
export function RequestView({ t, locale, zone, request, can }: RequestProps) {
  const { id, name, jobTitle, email, state, reason, membership } = request;
  const row = (key: string, value: string) => ({ key, value: <span dir="auto">{value}</span> });
  const when = (key: string, at: Date | null) => (at ? [row(key, formatDateTime(at, locale, zone))] : []);
  const waits = state === 'enrolling' || state === 'waiting';
  return (
    <>
      <PageHeading caption={t('caption')}>
        <span dir="auto">{name}</span> <RequestTag t={t} state={state} />
      </PageHeading>
      {state === 'enrolling' && <InsetText>{t('enrolling')}</InsetText>}
      <SummaryList
        rows={[
          row(t('column.jobTitle'), jobTitle || t('not_given')),
          row(t('column.email'), email),
          ...when(t('column.requested'), request.requestedAt),
          ...when(t('enrolled'), request.enrolledAt),
          ...when(t('column.decided'), request.decidedAt),
          ...(request.decidedBy ? [row(t('decidedBy'), request.decidedBy)] : []),
          ...(reason ? [row(t('reason'), reason)] : []),
          ...when(t('over'), request.endedAt),
        ]}
      />
      {can.decide && (
        <div class="govuk-button-group">
          {state === 'waiting' && <Button href={addresses.act(id, 'approval')}>{t('approve')}</Button>}
          {waits && (
            <Button href={addresses.act(id, 'refusal')} variant="secondary">
              {t('decline')}
            </Button>
          )}
          {state === 'active' && membership && (
            <Button href={addresses.act(id, 'ending')} variant="warning">
              {t('end')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
