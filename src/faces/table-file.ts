/** The part of a form that brings a table as a CSV file. */
interface TablePart {
  name: string;
  source: AsyncIterable<Uint8Array>;
}

const prefix = 'csv:';
const largestTable = 1024 * 1024;

/** Does this file stand for the text of a table? */
export const isTable = ({ name }: { name: string }): boolean => name.startsWith(prefix);

/** A table as a CSV file goes the way of a pasted one: the field it would have been. What is beyond a megabyte is left out. */
export async function readTable({ name, source }: TablePart): Promise<[name: string, value: string]> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes <= largestTable) chunks.push(chunk);
  }
  const text = new TextDecoder().decode(Buffer.concat(chunks)).replaceAll('\0', '');
  return [`paste:${name.slice(prefix.length)}`, text];
}
