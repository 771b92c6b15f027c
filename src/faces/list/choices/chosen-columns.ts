/** A column, as far as choosing goes. */
interface Column {
  key: string;
  heading: string;
  isRowHeader?: boolean;
  text?: unknown;
}

/** Columns one can choose: not the one that names the row, which is always first, nor buttons, which are always last. */
export const choosable = <C extends Column>(columns: readonly C[]): C[] =>
  columns.filter(column => column !== naming(columns) && column.text !== undefined);

/** The columns somebody chose, in their order, between what names the row and the buttons; all of them while nobody chose. */
export function shownColumns<C extends Column>(columns: readonly C[], chosen: readonly string[] | undefined): C[] {
  if (!chosen) return [...columns];
  const free = choosable(columns);
  const picked = chosen.flatMap(key => free.find(column => column.key === key) ?? []);
  if (!picked.length) return [...columns];
  const first = naming(columns);
  return [...(first ? [first] : []), ...picked, ...columns.filter(column => column.text === undefined)];
}

const naming = <C extends Column>(columns: readonly C[]): C | undefined =>
  columns.find(column => column.isRowHeader) ?? columns[0];
