import type { CasePage } from '#modules/cases/index.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Table } from '#ui/table.tsx';
import { listRoot } from './list-address.ts';
import type { CaseWords } from './show-case.view.tsx';

interface Props {
  words: CaseWords;
  part: Extract<CasePage['part'], { name: 'linked' }>;
}

/** Cases that belong to this one, as far as the reader sees them. */
export function LinkedCases({ words: { t, status, locale, zone }, part }: Props) {
  if (!part.linked.length) return <EmptyState heading={t('linked.none')}>{t('linked.none.text')}</EmptyState>;
  return (
    <Table
      stacks
      caption={t('part.linked')}
      captionClasses="govuk-visually-hidden"
      head={[t('linked.case'), t('column.employee'), t('linked.kind'), t('column.received'), t('column.status')]}
      rows={part.linked.map(linked => [
        {
          text: (
            <a class="govuk-link" href={`${listRoot}/${linked.id}`}>
              {linked.reference}
            </a>
          ),
        },
        `${linked.givenName} ${linked.familyName}`,
        linked.later ? t(`linked.${linked.kind}`) : t(`linked.${linked.kind}.later`),
        formatDate(linked.receivedAt, locale, zone),
        status(`status.${linked.status}`),
      ])}
    />
  );
}
