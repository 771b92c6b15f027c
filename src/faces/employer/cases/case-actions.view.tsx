import type { CaseAction, CasePage } from '#modules/cases/index.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Table } from '#ui/table.tsx';
import type { CaseWords } from './show-case.view.tsx';
import { english } from './texts/english.ts';
import type { TextKey } from './texts.ts';

interface Props {
  words: CaseWords;
  part: Extract<CasePage['part'], { name: 'actions' }>;
}

/** Appointments and evidence requests, with date, how, where and where they stand. */
export function CaseActions({ words, part }: Props) {
  const { t } = words;
  if (!part.actions.length)
    return (
      <EmptyState heading={t('actions.none')} drawing="calendar">
        {t('actions.none.text')}
      </EmptyState>
    );
  return (
    <Table
      stacks
      caption={t('part.actions')}
      captionClasses="govuk-visually-hidden"
      head={[t('actions.kind'), t('actions.date'), t('actions.mode'), t('actions.state')]}
      rows={part.actions.map(action => [
        t(`actions.${action.kind}`),
        when(words, action),
        where(words, action),
        stateOf(words, action),
      ])}
    />
  );
}

function when({ t, locale, zone }: CaseWords, action: CaseAction): string {
  if (!action.onDay)
    return action.kind === 'evidence' ? formatDate(action.createdAt, locale, zone) : t('actions.to_be_booked');
  return [formatDate(action.onDay, locale), action.atTime].filter(Boolean).join(', ');
}

function where({ t }: CaseWords, { mode, place }: CaseAction): string {
  const key = `mode.${mode}`;
  return [mode && (key in english ? t(key as TextKey) : mode), place].filter(Boolean).join(', ');
}

function stateOf({ t }: CaseWords, { kind, state }: CaseAction): string {
  return kind === 'evidence' && state === 'closed' ? t('actions.closed.evidence') : t(`actions.${state}`);
}
