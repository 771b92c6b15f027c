import type { ReadableRow } from '#modules/forms/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { formatDateTime } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import type { PdfData } from '#platform/pdf/pdf-maker.ts';
import { texts } from '../texts.ts';
import type { ReadableReferral } from '../triage/read-for-triage.ts';
import type { ReferralFormData } from './referral-form-template.ts';

/** A frozen version as the template draws it; documents medical in confidence appear by name, date and pages only. */
export function referralFormData(read: ReadableReferral, locale: Locale): PdfData & ReferralFormData {
  const t = words(texts, locale);
  const { caseReference } = read.referral;
  const dates = new Map(read.documents.map(document => [document.id, formatDateTime(document.createdAt, locale)]));
  return {
    title: read.formName,
    lang: locale,
    footer: caseReference,
    summary: [
      { label: t('pdf.number'), value: caseReference },
      { label: t('pdf.submitted'), value: formatDateTime(read.submittedAt, locale) },
      { label: t('pdf.version'), value: String(read.version) },
    ],
    sections: read.sections.map(section => ({
      title: section.title,
      rows: section.rows.map(row => rowOf(row, dates)),
    })),
  };
}

function rowOf(
  row: ReadableRow,
  dates: ReadonlyMap<string, string>,
): ReferralFormData['sections'][number]['rows'][number] {
  const received = row.document && dates.get(row.document.documentId);
  return {
    label: row.section ? `${row.section}: ${row.label}` : row.label,
    lines: [...row.value.split('\n'), ...(received ? [received] : [])],
    columns: [...(row.table?.columns ?? [])],
    cells: (row.table?.rows ?? []).map(({ cells }) => [...cells]),
  };
}
