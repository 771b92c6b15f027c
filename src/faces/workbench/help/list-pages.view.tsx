import type { PageLine } from '#modules/help/index.ts';
import { Button } from '#ui/button.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { addressOf, list } from './addresses.ts';
import type { Say } from './texts.ts';

/** The pages with their state, and the way to write another. */
export function ListPages({ t, pages }: { t: Say; pages: readonly PageLine[] }) {
  const stateOf = ({ version, ours }: PageLine) =>
    ours ? t('state.ours') : version === 0 ? t('state.never') : t('state.version', { version });
  return (
    <>
      <PageHeading lead={t('list.lead')}>{t('list.title')}</PageHeading>
      <Button href={`${list}/new`}>{t('new')}</Button>
      <Table
        caption={t('list.title')}
        captionClasses="govuk-visually-hidden"
        head={[t('page'), t('address'), t('state')]}
        rows={pages.map(page => [
          {
            text: (
              <a class="govuk-link" href={addressOf(page.slug)}>
                {page.title}
              </a>
            ),
          },
          page.slug,
          {
            text: (
              <>
                {stateOf(page)} {page.hasDraft && <Tag colour="yellow">{t('draft')}</Tag>}
              </>
            ),
          },
        ])}
        firstCellIsHeader
        stacks
      />
    </>
  );
}
