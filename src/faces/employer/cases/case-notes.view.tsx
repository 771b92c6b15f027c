import type { CasePage } from '#modules/cases/index.ts';
import { formatDateTime } from '#platform/i18n/format-date.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Timeline } from '#ui/timeline.tsx';
import type { CaseWords } from './show-case.view.tsx';

interface Props {
  words: CaseWords;
  part: Extract<CasePage['part'], { name: 'notes' }>;
}

/** What the occupational health team shares with the employer, newest first. */
export function CaseNotes({ words: { t, locale, zone }, part }: Props) {
  if (!part.notes.length)
    return (
      <EmptyState heading={t('notes.none')} drawing="letter">
        {t('notes.none.text')}
      </EmptyState>
    );
  return (
    <Timeline
      entries={part.notes.map(note => ({
        title: formatDateTime(note.at, locale, zone),
        byline: note.by && t('notes.by', { name: note.by }),
        children: <p class="govuk-body handrail-pre-line">{note.text}</p>,
      }))}
    />
  );
}
