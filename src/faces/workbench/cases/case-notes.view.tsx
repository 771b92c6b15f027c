import type { CaseWork } from '#modules/cases/index.ts';
import { formatDateTime } from '#platform/i18n/format-date.ts';
import { Button } from '#ui/button.tsx';
import { type CasePageProps, caseUrl } from './case-page.view.tsx';

/** Notes in two lots, each with who reads it. */
export function Notes(props: CasePageProps) {
  const { t, work, can } = props;
  return (
    <section aria-labelledby="notes">
      <h2 class="govuk-heading-m" id="notes">
        {t('notes')}
      </h2>
      <Lot {...props} kind="clinical" notes={work.clinicalNotes} />
      <Lot {...props} kind="shared" notes={work.sharedNotes} />
      {can.note && (
        <Button variant="secondary" href={`${caseUrl({ work })}/notes/new`}>
          {t('note.title')}
        </Button>
      )}
    </section>
  );
}

interface LotProps extends CasePageProps {
  kind: 'shared' | 'clinical';
  notes: CaseWork['sharedNotes'];
}

function Lot({ t, locale, zone, kind, notes }: LotProps) {
  return (
    <>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{t(`note.${kind}s`)}</h3>
      <p class="govuk-hint">{t(`note.${kind}.readers`)}</p>
      {notes.length === 0 ? (
        <p class="govuk-body">{t('notes.none')}</p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {notes.map(note => (
            <li key={note.id}>
              <span dir="auto">
                {note.text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))}
              </span>
              <br />
              <span class="govuk-hint">
                {t('note.by', { name: note.by, when: formatDateTime(note.at, locale, zone) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
