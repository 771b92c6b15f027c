// NUL cannot be stored, other control characters print nothing, and direction overrides make a text read as another.
// Right-to-left and left-to-right marks stay: names are written with them.
const unwanted = /[[\p{Cc}--[\n\t]]\u202a-\u202e\u2066-\u2069\ufeff]/gv;

/** A text of several lines as it is kept: one kind of line end, nothing invisible that misleads, no space around it. */
export const cleanText = (typed: string): string =>
  typed.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(unwanted, '').toWellFormed().trim();

/** A text of one line as it is kept. */
export const cleanLine = (typed: string): string => cleanText(typed).replace(/[\n\t]+/g, ' ');

/** A completed text holds at least one letter or digit, of any script (REF.F2). */
export const hasLetterOrDigit = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
