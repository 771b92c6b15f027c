/** A text a spreadsheet would take for a formula gets an apostrophe in front, which spreadsheets show as text. */
export const plainText = (text: string): string => (/^\s*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text);
