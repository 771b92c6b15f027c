/** What a help text is made of. Nothing of it can be markup of the web: the pages draw each piece themselves. */
export type Block =
  | { kind: 'heading'; level: 2 | 3; text: string; id: string }
  | { kind: 'paragraph'; parts: readonly Part[] }
  | { kind: 'list'; ordered: boolean; items: readonly (readonly Part[])[] }
  /** Made by the product where it stands: the statuses of cases, whom to contact. */
  | { kind: 'made'; what: MadePart };

export type Part = { text: string; strong?: true } | { text: string; page: string };

export const madeParts = ['case-statuses', 'contact'] as const;
export type MadePart = (typeof madeParts)[number];

const heading = /^(##|###) +(.+?)(?: *\{#([a-z0-9-]+)\})?$/;
const made = /^\{([a-z-]+)\}$/;
const bullet = /^[-*] +/;
const numbered = /^\d+\. +/;
/** `[words](slug)`, `[words](slug#heading)`, `[words](#heading)`, or `**strong**`. Addresses elsewhere stay text. */
const inline = /\[([^[\]]+)\]\(([a-z0-9-]+(?:#[a-z0-9-]+)?|#[a-z0-9-]+)\)|\*\*([^*]+)\*\*/g;

/** Reads a help text: headings (`##`), paragraphs, lists (`-`, `1.`), links to other help pages, strong words, and made parts. */
export function readMarkup(text: string): Block[] {
  const blocks: Block[] = [];
  for (const chunk of text.split(/\n\s*\n/)) {
    const lines = chunk.split('\n').map(line => line.trim());
    const filled = lines.filter(Boolean);
    if (filled.length) blocks.push(...readChunk(filled));
  }
  return blocks;
}

function readChunk([first = '', ...rest]: readonly string[]): Block[] {
  const [, marks, words, id] = heading.exec(first) ?? [];
  if (words) {
    const level = marks === '##' ? 2 : 3;
    return [{ kind: 'heading', level, text: words, id: id ?? slugOf(words) }, ...(rest.length ? readChunk(rest) : [])];
  }
  const what = madeParts.find(each => each === made.exec(first)?.[1]);
  if (what) return [{ kind: 'made', what }, ...(rest.length ? readChunk(rest) : [])];
  const lines = [first, ...rest];
  for (const [mark, ordered] of [
    [bullet, false],
    [numbered, true],
  ] as const)
    if (mark.test(first)) return [{ kind: 'list', ordered, items: itemsOf(lines, mark) }];
  const next = lines.findIndex((line, at) => at > 0 && (bullet.test(line) || numbered.test(line)));
  const end = next > 0 ? next : lines.length;
  const paragraph: Block = { kind: 'paragraph', parts: partsOf(lines.slice(0, end).join(' ')) };
  return [paragraph, ...(next > 0 ? readChunk(lines.slice(next)) : [])];
}

/** A line without a mark goes on with the item before. */
function itemsOf(lines: readonly string[], mark: RegExp): Part[][] {
  const items: string[] = [];
  for (const line of lines) {
    if (mark.test(line)) items.push(line.replace(mark, ''));
    else items.push(`${items.pop() ?? ''} ${line}`.trim());
  }
  return items.map(partsOf);
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(inline)) {
    const [whole, words, page, strong] = match;
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push(page ? { text: words ?? '', page } : { text: strong ?? '', strong: true });
    from = match.index + whole.length;
  }
  return from < text.length ? [...parts, { text: text.slice(from) }] : parts;
}

/** An anchor made of words. */
const slugOf = (words: string) =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'section';

/** The words of a text without its marks: what is searched. */
export function plainWords(text: string): string {
  return readMarkup(text)
    .flatMap(block => {
      if (block.kind === 'heading') return block.text;
      if (block.kind === 'paragraph') return block.parts.map(part => part.text).join('');
      return block.kind === 'list' ? block.items.map(item => item.map(part => part.text).join('')) : [];
    })
    .join(' ');
}

/** Pages of ours that a text links, without their headings. */
export const linkedPages = (text: string): string[] =>
  [...text.matchAll(inline)].flatMap(([, , page]) => page?.split('#')[0] || []);
