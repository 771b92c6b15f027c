import type { Client, Table } from './tables.ts';

const page = 1_000;

/**
 * The rows of a table as lines, each the row's own text in JSON. A cursor rather than COPY: the driver of both databases has no COPY, and
 * what one database writes this way the other reads. The transaction must be open. @param counted told how many rows each page had
 */
export async function* dumpTable(
  client: Client,
  { name, owner }: Table,
  counted: (rows: number) => void,
): AsyncGenerator<string> {
  await client.query(`set local role ${owner}`);
  await client.query(`declare dumped no scroll cursor for select t::text as row from ${name} t`);
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${page} from dumped`);
    if (!rows.length) break;
    counted(rows.length);
    yield rows.map(({ row }) => `${JSON.stringify(row)}\n`).join('');
  }
  await client.query('close dumped');
}

/** Writes lines of `dumpTable` into the same table; answers how many. The transaction must be open. */
export async function loadTable(
  client: Client,
  { name, owner, columns }: Table,
  lines: AsyncIterable<string>,
  counted: (rows: number) => void,
): Promise<number> {
  await client.query(`set local role ${owner}`);
  const values = columns.map(column => `(r.v).${column}`).join(', ');
  // "offset 0" keeps the row from being read anew for each of its columns.
  const text = `insert into ${name} (${columns.join(', ')}) overriding system value
    select ${values} from unnest($1::text[]) x, lateral (select x::${name} as v offset 0) r`;
  let waiting: string[] = [];
  let total = 0;
  const write = async () => {
    if (!waiting.length) return;
    await client.query(text, [waiting]);
    total += waiting.length;
    counted(waiting.length);
    waiting = [];
  };
  for await (const line of lines) {
    waiting.push(JSON.parse(line) as string);
    if (waiting.length === page) await write();
  }
  await write();
  return total;
}
