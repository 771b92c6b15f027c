/** One line of the map: a requirement, or a family of them (`V17.*`). */
export interface AsvsLine {
  id: string;
  state: 'shown' | 'outside' | 'open';
  words: string;
  /** Rules and files that show it. */
  by: string[];
}

const states = ['shown', 'outside', 'open'];

/** Reads the map kept by hand; throws at a line that is none. */
export function readMap(text: string): AsvsLine[] {
  return text
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .map(line => {
      const [id = '', state = '', words = '', by = ''] = line.split('|').map(part => part.trim());
      if (!/^V\d+(\.\d+)*(\.\*)?$/.test(id) || !states.includes(state) || !words)
        throw new Error(`no line of the map: ${line}`);
      return { id, state: state as AsvsLine['state'], words, by: by ? by.split(/,\s*/) : [] };
    });
}

/** The page for readers, with what the map lacks and what it should not have. */
export function makeAsvs(lines: readonly AsvsLine[], levels: Readonly<Record<'1' | '2' | '3', readonly string[]>>) {
  const wanted = [...levels['1'], ...levels['2']].toSorted(byNumber);
  const named = new Map(lines.map(line => [line.id, line]));
  const of = (id: string) =>
    named.get(id) ?? lines.find(line => line.id.endsWith('*') && id.startsWith(line.id.slice(0, -1)));
  const missing = wanted.filter(id => !of(id));
  const unknown = lines.filter(({ id }) => !wanted.some(each => of(each)?.id === id)).map(({ id }) => id);
  const counts = { shown: 0, outside: 0, open: 0 };
  const rows = wanted.flatMap(id => {
    const line = of(id);
    if (!line) return [];
    counts[line.state] += 1;
    const level = levels['1'].includes(id) ? 1 : 2;
    return [
      `| ${id} | ${level} | ${line.state} | ${line.words} | ${line.by.map(shown => `\`${shown}\``).join(', ')} |`,
    ];
  });
  return { text: page(rows, counts), missing, unknown, counts };
}

const byNumber = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });

const page = (
  rows: readonly string[],
  { shown, outside, open }: Record<AsvsLine['state'], number>,
) => `# OWASP ASVS 5.0, levels 1 and 2

Made by \`npm run asvs\` of \`asvs-map.txt\`, which is kept by hand; do not edit. The ids are those of the OWASP Application Security Verification Standard 5.0.0 (OWASP Foundation, CC BY-SA 4.0), where each requirement can be read; the words here are ours and say what it comes to in this product.

**${shown} shown of ${shown + open} that apply; ${open} open; ${outside} outside** what the product does.

*Shown* names rules, each with the tests that bear its number (\`npm run rules\` lists them), or files. A file that is no test shows how it is made, which somebody must read; a rule shows that it holds. *Open* is not done, or not everywhere. *Outside* says why it does not apply.

| id | level | state | here | shown by |
|---|---|---|---|---|
${rows.join('\n')}
`;
