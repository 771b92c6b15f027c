import { Damaged } from '../verdict.ts';

const LONGEST_TAG = 4 * 1024 * 1024;

/** What a scan reports, in the order of the text. Names come without their prefix. */
export interface XmlWatcher {
  start(name: string, attributes: string, closed: boolean): void;
  end(name: string): void;
  text(text: string): void;
}

/** Takes the text of an XML part in pieces. */
export interface XmlScan {
  write(piece: string): void;
  end(): void;
}

/**
 * Scans XML without building a tree, so that a part of any size needs little memory. It is no judge of XML; it sees
 * every element and text an office program could see. Throws `Damaged` on a document type, which packages forbid.
 */
export function scanXml(watcher: XmlWatcher): XmlScan {
  let rest = '';
  return {
    write(piece) {
      rest += piece;
      let at = 0;
      for (let next = step(rest, at, watcher); next > at; next = step(rest, at, watcher)) at = next;
      rest = rest.slice(at);
      if (rest.length > LONGEST_TAG) throw new Damaged('an XML tag never ends');
    },
    end() {
      if (rest.trim() !== '') throw new Damaged('the XML ends early');
    },
  };
}

// Returns where the next step starts, or the same place where more text is needed.
function step(text: string, at: number, watcher: XmlWatcher): number {
  const tag = text.indexOf('<', at);
  if (tag !== at) {
    const end = tag < 0 ? endOfText(text, at) : tag;
    if (end > at) watcher.text(decode(text.slice(at, end)));
    return end;
  }
  const second = text[at + 1];
  if (second === '!') return declaration(text, at, watcher);
  if (second === '?') return after(text, '?>', at);
  const close = closingBracket(text, at + 1);
  if (close < 0) return at;
  const inner = text.slice(at + 1, close);
  if (second === '/') watcher.end(localName(inner.slice(1).trim()));
  else element(inner, watcher);
  return close + 1;
}

// A long text is handed on before its end is known, but never in the middle of a reference.
function endOfText(text: string, at: number): number {
  if (text.length - at < 4096) return at;
  const reference = text.lastIndexOf('&');
  return reference > Math.max(at, text.length - 12) ? reference : text.length;
}

function declaration(text: string, at: number, watcher: XmlWatcher): number {
  if (text.length < at + 9) return at;
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 2);
  if (text.startsWith('<![CDATA[', at)) {
    const end = text.indexOf(']]>', at);
    if (end < 0) return at;
    watcher.text(text.slice(at + 9, end));
    return end + 3;
  }
  throw new Damaged('the XML brings its own document type');
}

function after(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? Math.min(from, text.lastIndexOf('<', from)) : end + mark.length;
}

// A ">" inside a quoted attribute does not close the tag.
function closingBracket(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x3e) return at;
    if (code === 0x22 || code === 0x27) {
      at = text.indexOf(code === 0x22 ? '"' : "'", at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

function element(inner: string, watcher: XmlWatcher): void {
  const space = inner.search(/[\s/]/);
  const name = localName(space < 0 ? inner : inner.slice(0, space));
  const closed = inner.endsWith('/');
  watcher.start(name, space < 0 ? '' : inner.slice(space), closed);
  if (closed) watcher.end(name);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The value of an attribute, whatever its prefix, with references resolved. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(attributes);
  return found?.[1] === undefined ? undefined : decode(found[1].slice(1, -1));
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, named) => {
    if (named) return NAMED[String(named).toLowerCase()] ?? whole;
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
