import type { CaseDetails, CasePage, LetterRow } from '#modules/cases/index.ts';
import { type DocumentBrief, mayShowInline } from '#modules/documents/index.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Table } from '#ui/table.tsx';
import { listRoot } from './list-address.ts';
import type { CaseWords } from './show-case.view.tsx';

interface Props {
  words: CaseWords;
  seen: CaseDetails;
  part: Extract<CasePage['part'], { name: 'documents' }>;
}

/** Type, name, date, and a link where the reader may open it (CASE.3). */
export function CaseDocuments({ words, seen, part }: Props) {
  const { t } = words;
  const day = (when: Date | null | undefined) => (when ? formatDate(when, words.locale, words.zone) : '');
  const base = `${listRoot}/${seen.id}`;
  const form = seen.referralId
    ? [
        [
          t('documents.form'),
          seen.reference,
          day(seen.receivedAt),
          <Links words={words} href={`${base}/referral-form`} name={t('documents.form')} view />,
        ],
      ]
    : [];
  const rows = [
    ...part.letters.map(letter => [
      t('documents.letter'),
      seen.reference,
      day(letter.releasedAt),
      <Letter words={words} letter={letter} base={base} />,
    ]),
    ...form,
    ...part.documents.map(document => [
      t('documents.attached'),
      document.name,
      day(document.submittedAt),
      <Attached words={words} document={document} base={base} />,
    ]),
  ];
  if (!rows.length)
    return (
      <EmptyState heading={t('documents.none')} drawing="letter">
        {t('documents.none.text')}
      </EmptyState>
    );
  const head = [t('documents.type'), t('documents.name'), t('documents.date'), t('documents.open')];
  return (
    <Table
      stacks
      caption={t('part.documents')}
      captionClasses="govuk-visually-hidden"
      head={head}
      rows={rows.map(row => row.map(text => ({ text })))}
    />
  );
}

/** In place of a link: what holds the letter back, or to whom it was released (ACC.X2). */
function Letter({ words, letter, base }: { words: CaseWords; letter: LetterRow; base: string }) {
  const { t } = words;
  if (letter.state !== 'released') return <>{t(`letter.${letter.state}`)}</>;
  const names = letter.readers.join(', ');
  return (
    <>
      {letter.document && (
        <Links words={words} href={`${base}/documents/${letter.document}`} name={t('documents.letter')} view />
      )}
      <p class="govuk-body-s govuk-!-margin-bottom-0">
        {names ? t('letter.released_to', { names }) : t('letter.released_none')}
      </p>
    </>
  );
}

function Attached({ words, document, base }: { words: CaseWords; document: DocumentBrief; base: string }) {
  const { t } = words;
  const pages = document.pages ? t('documents.pages', { count: document.pages }) : '';
  if (document.class === 'medical_in_confidence')
    return <>{[t('documents.confidential'), pages].filter(Boolean).join(' · ')}</>;
  return (
    <Links
      words={words}
      href={`${base}/documents/${document.id}`}
      name={document.name}
      view={mayShowInline(document)}
    />
  );
}

function Links({ words: { t }, href, name, view }: { words: CaseWords; href: string; name: string; view: boolean }) {
  return (
    <>
      {view && (
        <a class="govuk-link" href={href} aria-label={t('documents.view.name', { name })}>
          {t('documents.view')}
        </a>
      )}{' '}
      <a class="govuk-link" href={`${href}?download`} aria-label={t('documents.download.name', { name })}>
        {t('documents.download')}
      </a>
    </>
  );
}
