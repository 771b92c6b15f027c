/** Is this a day of the calendar, as `YYYY-MM-DD`? */
export function isRealDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}
