/** Three boxes as a day `YYYY-MM-DD`, null when all are empty; what is no number stays in it, so that the check refuses it. */
export function readDateParts({ day, month, year }: { day: string; month: string; year: string }): string | null {
  const parts = [year, month, day].map(part => part.trim());
  if (parts.every(part => part === '')) return null;
  return `${parts[0]!.padStart(4, '0')}-${parts[1]!.padStart(2, '0')}-${parts[2]!.padStart(2, '0')}`;
}

/** A day as the three boxes show it. */
export function dateParts(day: string | null): { day: string; month: string; year: string } {
  const [year = '', month = '', date = ''] = (day ?? '').split('-');
  return { day: date.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}
