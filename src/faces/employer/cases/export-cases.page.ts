import type { Reply, Visit } from '#faces/visit.ts';
import { type CaseListRow, exportCases, statusTexts } from '#modules/cases/index.ts';
import { csvLine, csvStart } from '#platform/csv/csv-line.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import { readAddress } from './list-address.ts';
import { caseType, type TextKey, texts } from './texts.ts';

/** The list as filtered, as a CSV file sent while it is read (CASE.2). */
export async function exportList(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const input = { ...readAddress(visit.query), zone: visit.zone };
  const pages = exportCases(visit.runtime, visit.actor, input);
  // The first page is read before anything is sent: a refusal is still a page of its own.
  const first = await pages.next();
  return {
    kind: 'file',
    name: t('export.name', { tab: input.tab }),
    type: 'text/csv; charset=utf-8',
    inline: false,
    source: csvOf(visit, first.done ? [] : first.value, pages),
  };
}

const exported = [
  'employee',
  'number',
  'division',
  'location',
  'department',
  'received',
  'status',
  'type',
  'owner',
  'recall',
] as const;

async function* csvOf(
  visit: Visit,
  first: readonly CaseListRow[],
  rest: AsyncIterable<CaseListRow[]>,
): AsyncGenerator<Uint8Array> {
  const t = visit.words(texts);
  const heading = csvLine(exported.map(column => t(`column.${column}` satisfies TextKey)));
  yield Buffer.from(csvStart + heading + linesOf(visit, first));
  for await (const rows of rest) yield Buffer.from(linesOf(visit, rows));
}

function linesOf(visit: Visit, rows: readonly CaseListRow[]): string {
  const [t, status] = [visit.words(texts), visit.words(statusTexts)];
  const day = (when: Date | string) => formatDate(when, visit.locale, visit.zone);
  return rows
    .map(row => {
      const name = `${row.familyName}, ${row.givenName}`;
      const places = [row.division, row.location, row.department];
      const recall = row.recallOn ? day(row.recallOn) : '';
      const type = caseType(t, row.formCode);
      return csvLine([
        name,
        row.reference,
        ...places,
        day(row.receivedAt),
        status(`status.${row.status}`),
        type,
        row.ownerName,
        recall,
      ]);
    })
    .join('');
}
