/** A day as people here type it: `2026-10-06` becomes 6/10/2026, anything else stays as it was typed. */
export function shownDay(value: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value ?? '') ?? [];
  return year ? `${Number(day)}/${Number(month)}/${year}` : value;
}
