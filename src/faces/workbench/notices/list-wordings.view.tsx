import { type WordingLine, whenTold } from '#modules/notices/index.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { addressOf } from './asked.ts';
import type { Say } from './texts.ts';

interface ListWordingsProps {
  t: Say;
  locale: Locale;
  id: string;
  organisation: string;
  lines: readonly WordingLine[];
}

const languages = ['en', 'cy'] as const;

/** Which notices there are, whom they tell, how, and the way to each text. */
export function ListWordings({ t, locale, id, organisation, lines }: ListWordingsProps) {
  const row = (line: WordingLine) => [
    whenTold(line, locale),
    t(`to.${line.to}`),
    t(`manner.${line.manner}`),
    ...languages.map(language => ({
      text: (
        <>
          <a class="govuk-link" href={addressOf({ organisation: id, wording: line.name, locale: language })}>
            {t(`edit.${language}`)}
            <span class="govuk-visually-hidden">: {whenTold(line, locale)}</span>
          </a>{' '}
          {line.own.includes(language) && <Tag colour="blue">{t('own')}</Tag>}
        </>
      ),
    })),
  ];
  return (
    <>
      <PageHeading caption={<span dir="auto">{organisation}</span>} lead={t('list.lead')}>
        {t('list.title')}
      </PageHeading>
      <Table
        caption={t('list.title')}
        captionClasses="govuk-visually-hidden"
        head={[t('when'), t('to'), t('manner'), t('language.en'), t('language.cy')]}
        rows={lines.map(row)}
        firstCellIsHeader
        stacks
      />
    </>
  );
}
