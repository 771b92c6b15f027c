import { type DocumentBrief, mayShowInline } from '#modules/documents/index.ts';
import type { ReadableRow } from '#modules/forms/index.ts';
import type { ReadableReferral } from '#modules/referrals/index.ts';
import { formatDateTime } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Badge } from '#ui/badge.tsx';
import { Details } from '#ui/details.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import type { Say } from './texts.ts';

export interface ReferralContentProps {
  t: Say;
  locale: Locale;
  zone: string;
  /** Documents are opened below this address. */
  caseUrl: string;
  read: ReadableReferral;
  can: { openConfidential: boolean };
}

/** What the referrer wrote: what changed, what might be missing, questions, documents, and every section. */
export function ReferralContent(props: ReferralContentProps) {
  const { t, locale, zone, read } = props;
  return (
    <>
      <p class="govuk-body">
        {t('sent', {
          form: read.formName,
          version: read.version,
          when: formatDateTime(read.submittedAt, locale, zone),
        })}
      </p>
      {read.changes.length > 0 && <Changes {...props} />}
      {read.hints.length > 0 && (
        <InsetText>
          <h2 class="govuk-heading-s">{t('hints')}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {read.hints.map(hint => (
              <li>{hint.message}</li>
            ))}
          </ul>
        </InsetText>
      )}
      <h2 class="govuk-heading-m" id="questions">
        {t('questions')}
      </h2>
      <Questions {...props} />
      <h2 class="govuk-heading-m" id="documents">
        {t('documents')}
      </h2>
      <Documents {...props} />
      {read.sections.map(section => (
        <SummaryList
          key={section.stepId}
          card={{ title: section.title }}
          rows={section.rows.map(row => ({ key: row.label, value: <Answer row={row} /> }))}
        />
      ))}
    </>
  );
}

function Changes({ t, read }: ReferralContentProps) {
  return (
    <Details summary={t('changes', { count: read.changes.length })} open>
      <SummaryList
        rows={read.changes.map(change => ({
          key: `${change.step}: ${change.label}`,
          value: (
            <>
              <span class="govuk-visually-hidden">{t('changes.before')} </span>
              <del dir="auto">{change.before || t('changes.nothing')}</del>
              <br />
              <span class="govuk-visually-hidden">{t('changes.after')} </span>
              <ins dir="auto">{change.after || t('changes.nothing')}</ins>
            </>
          ),
        }))}
      />
    </Details>
  );
}

function Questions({ t, read }: ReferralContentProps) {
  if (read.questions.length === 0) return <p class="govuk-body">{t('questions.none')}</p>;
  return (
    <ol class="govuk-list govuk-list--number">
      {read.questions.map(question => (
        <li dir="auto">{question.text}</li>
      ))}
    </ol>
  );
}

function Documents(props: ReferralContentProps) {
  const { t, read } = props;
  if (read.documents.length === 0) return <p class="govuk-body">{t('documents.none')}</p>;
  return (
    <ul class="govuk-list handrail-documents">
      {read.documents.map(document => (
        <li key={document.id}>
          <DocumentLine {...props} document={document} />
        </li>
      ))}
    </ul>
  );
}

/** Name, pages, and links where this reader may open it; what is in confidence says so to everybody. */
function DocumentLine({ t, caseUrl, can, document }: ReferralContentProps & { document: DocumentBrief }) {
  const { id, name, pages, scan } = document;
  const confidential = document.class === 'medical_in_confidence';
  const href = `${caseUrl}/documents/${id}`;
  return (
    <>
      <strong dir="auto">{name}</strong>
      {pages ? ` · ${t('documents.pages', { count: pages })}` : ''}{' '}
      {confidential && <Badge colour="purple">{t('documents.confidential')}</Badge>}{' '}
      {scan === 'not_scanned' && <Badge colour="grey">{t('documents.not_scanned')}</Badge>}
      <br />
      {confidential && !can.openConfidential ? (
        <span class="govuk-hint">{t('documents.clinicians')}</span>
      ) : (
        <>
          {mayShowInline(document) && (
            <>
              <a class="govuk-link" href={`${href}?view`}>
                {t('documents.view')}
                <span class="govuk-visually-hidden"> {name}</span>
              </a>{' '}
            </>
          )}
          <a class="govuk-link" href={href}>
            {t('documents.download')}
            <span class="govuk-visually-hidden"> {name}</span>
          </a>
        </>
      )}
    </>
  );
}

/** One answer: lines as lines, each row of a table with the names of its columns, so that it fits a telephone. */
function Answer({ row }: { row: ReadableRow }) {
  if (!row.table) return <Lines lines={row.value.split('\n')} />;
  const { columns, rows } = row.table;
  return (
    <ol class="govuk-list govuk-list--number">
      {rows.map(({ rowId, cells }) => (
        <li key={rowId}>
          <Lines lines={cells.flatMap((cell, index) => (cell === '' ? [] : [`${columns[index]}: ${cell}`]))} />
        </li>
      ))}
    </ol>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <span dir="auto">{lines.flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))}</span>
);
