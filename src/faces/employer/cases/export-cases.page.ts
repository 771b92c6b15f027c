import { exportReply, formatOf } from '#faces/list/export-list.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { caseExport, type ListTab, statusTexts } from '#modules/cases/index.ts';
import { exportRows } from '#platform/list/export-rows.ts';
import { caseColumns } from './case-columns.tsx';
import { readAddress } from './list-address.ts';
import { texts } from './texts.ts';

/**
 * The list as filtered (CASE.2). A workbook has the sheets *Open* and *Closed*, after *Pending triage* where that is what is looked at; a
 * CSV file has the tab that is looked at.
 */
export async function exportCases(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const words = { t, status: visit.words(statusTexts), locale: visit.locale, zone: visit.zone };
  const input = readAddress(visit.query, visit.zone);
  const csv = formatOf(visit) === 'csv';
  const tabs = csv ? [input.tab] : sheetsOf(input.tab);
  return exportReply(visit, {
    name: csv ? t('export.name', { tab: input.tab }) : t('export.name.all'),
    columns: caseColumns(words, { tab: input.tab, forms: [] }),
    sheets: tabs.map(tab => t(`list.tab.${tab}`)),
    batches: exportRows(
      visit.runtime,
      caseExport,
      visit.actor,
      tabs.map(tab => ({ ...input, tab })),
    ),
  });
}

const sheetsOf = (tab: ListTab): ListTab[] => (tab === 'pending' ? ['pending', 'open', 'closed'] : ['open', 'closed']);
