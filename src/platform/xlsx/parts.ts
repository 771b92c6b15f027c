/** The parts of an XLSX file (ECMA-376) that are the same in every one, but for the number and names of its sheets. */
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1);

/** Styles by number: 0 plain, 1 heading, 2 a day. */
export const styles = `${declared}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="d\\ mmm\\ yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** What comes before the rows of a sheet: the heading stays in sight, columns are wide enough for a name. */
export const sheetStart = (columns: number): string =>
  `${declared}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${Math.max(1, columns)}" width="22" customWidth="1"/></cols><sheetData>`;
export const sheetEnd = '</sheetData></worksheet>';

/** The sheets by name. */
export const workbookPart = (names: readonly string[]): string =>
  `${declared}<workbook xmlns="${main}" xmlns:r="${relationship}"><sheets>${names
    .map((name, n) => `<sheet name="${sheetName(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
    .join('')}</sheets></workbook>`;

export const workbookRelations = (sheets: number): string =>
  relationsOf(...numbers(sheets).map(n => ['worksheet', `worksheets/sheet${n}.xml`] as const), [
    'styles',
    'styles.xml',
  ] as const);

export const relations = relationsOf(['officeDocument', 'xl/workbook.xml']);

export const contentTypes = (sheets: number): string => {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${spreadsheet}.${type}+xml"/>`;
  return `${declared}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${part('styles', 'styles')}${numbers(
    sheets,
  )
    .map(n => part(`worksheets/sheet${n}`, 'worksheet'))
    .join('')}</Types>`;
};

function relationsOf(...targets: (readonly [type: string, target: string])[]): string {
  const lines = targets.map(
    ([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${relationship}/${type}" Target="${target}"/>`,
  );
  return `${declared}<Relationships xmlns="${packaged}/relationships">${lines.join('')}</Relationships>`;
}

/** Spreadsheets take 31 characters, and none of these. */
const sheetName = (name: string): string =>
  name
    .replace(/[\\/*?:[\]]/g, ' ')
    .slice(0, 31)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
