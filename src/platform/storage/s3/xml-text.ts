const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of the first element of this name in an answer of S3, which knows no attributes that matter and nests no names. */
export const textOf = (xml: string, name: string): string | undefined => textsOf(xml, name)[0];

/** Contents of every element of this name; unescaped where it holds text alone. */
export function textsOf(xml: string, name: string): string[] {
  const found = xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([\\s\\S]*?)</${name}>`, 'g'));
  return [...found].map(([, inside = '']) => (inside.includes('<') ? inside : unescaped(inside)));
}

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (all, decimal, hexadecimal, name) => {
    if (name) return entities[name] ?? all;
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16));
  });
