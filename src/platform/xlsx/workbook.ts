import { contentTypes, relations, sheetEnd, sheetStart, styles, workbookPart, workbookRelations } from './parts.ts';
import { type Cell, rowXml } from './row-xml.ts';
import { type ZipStream, zipStream } from './zip-stream.ts';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface Sheet {
  name: string;
  heading: readonly string[];
}

/** Rows of one sheet; sheets come in their order, each in as many batches as it likes. */
interface Rows {
  sheet: number;
  rows: readonly (readonly Cell[])[];
}

/** Rows of a sheet that spreadsheets open, the heading among them; what is over goes on in a sheet that follows. */
const MOST_ROWS = 1_048_576;

/** An XLSX file, made while it is sent: rows are forgotten once written, so memory stays flat whatever their number. */
export async function* workbook(
  sheets: readonly Sheet[],
  batches: AsyncIterable<Rows>,
  mostRows = MOST_ROWS,
): AsyncGenerator<Uint8Array> {
  const file = zipStream();
  const names: string[] = [];
  let rowsHere = 0;
  const begin = ({ name, heading }: Sheet) => {
    if (names.length) file.end(sheetEnd);
    names.push(name);
    file.begin(`xl/worksheets/sheet${names.length}.xml`, sheetStart(heading.length) + rowXml(1, heading, 1));
    rowsHere = 1;
  };
  let [current, parts] = [-1, 0];
  const goTo = (sheet: number) => {
    for (; current < sheet; parts = 1) begin(sheets[++current]!);
  };
  for await (const { sheet, rows } of batches) {
    goTo(sheet);
    for (let from = 0; from < rows.length; ) {
      if (rowsHere === mostRows) begin({ ...sheets[sheet]!, name: `${sheets[sheet]!.name} ${++parts}` });
      const some = rows.slice(from, from + mostRows - rowsHere);
      file.add(some.map((cells, n) => rowXml(rowsHere + n + 1, cells)).join(''));
      rowsHere += some.length;
      from += some.length;
    }
    yield file.taken();
  }
  goTo(sheets.length - 1);
  if (names.length) file.end(sheetEnd);
  finish(file, names);
  yield file.taken();
}

function finish(file: ZipStream, names: readonly string[]): void {
  const parts = {
    'xl/styles.xml': styles,
    'xl/workbook.xml': workbookPart(names),
    'xl/_rels/workbook.xml.rels': workbookRelations(names.length),
    '_rels/.rels': relations,
    '[Content_Types].xml': contentTypes(names.length),
  };
  for (const [name, xml] of Object.entries(parts)) {
    file.begin(name, xml);
    file.end('');
  }
  file.close();
}
