/** Joins class names with a space; leaves out what is empty or false. */
export function classNames(...parts: (string | false | 0 | null | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
