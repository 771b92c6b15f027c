const SECTOR = 512;
const MINI = 64;
const LIMIT = 4096;
const END = 0xfffffffe;
const FREE = 0xffffffff;

interface Item {
  name: string;
  kind: 1 | 2 | 5;
  data: Buffer;
  children: Item[];
}

/** Writes a compound file from its streams by path ("Macros/VBA/dir"); a path ending in "/" makes an empty storage. */
export function writeOle(streams: Record<string, Uint8Array>): Buffer {
  const root = plant(streams);
  const items = flatten(root);
  const sectors: Buffer[] = [];
  const fat: number[] = [];
  const store = (data: Buffer): number => {
    const first = fat.length;
    const count = Math.ceil(data.length / SECTOR);
    for (let index = 0; index < count; index += 1) {
      sectors.push(padded(data.subarray(index * SECTOR, (index + 1) * SECTOR), SECTOR));
      fat.push(index + 1 < count ? first + index + 1 : END);
    }
    return count === 0 ? END : first;
  };
  const mini = storeSmall(items);
  const places = new Map(
    items.map(item => [item, item.data.length < LIMIT ? mini.places.get(item)! : store(item.data)]),
  );
  root.data = mini.bytes;
  places.set(root, store(mini.bytes));
  const miniFatAt = store(numbers(mini.fat));
  const directoryAt = store(Buffer.concat(items.map((item, index) => record(items, item, index, places.get(item)!))));
  const tables = Math.ceil((fat.length + 8) / 128);
  const fatAt = fat.length;
  for (let table = 0; table < tables; table += 1) fat.push(0xfffffffd);
  return Buffer.concat([
    header(directoryAt, miniFatAt, fatAt, tables),
    ...sectors,
    padded(numbers(fat), tables * SECTOR, 0xff),
  ]);
}

function plant(streams: Record<string, Uint8Array>): Item {
  const root: Item = { name: 'Root Entry', kind: 5, data: Buffer.alloc(0), children: [] };
  for (const [path, data] of Object.entries(streams)) {
    const names = path.split('/');
    const last = names.pop()!;
    let under = root;
    for (const name of names) {
      let next = under.children.find(child => child.name === name);
      if (!next) {
        next = { name, kind: 1, data: Buffer.alloc(0), children: [] };
        under.children.push(next);
      }
      under = next;
    }
    if (last !== '') under.children.push({ name: last, kind: 2, data: Buffer.from(data), children: [] });
  }
  return root;
}

function flatten(item: Item): Item[] {
  return [item, ...item.children.flatMap(flatten)];
}

function storeSmall(items: Item[]): { bytes: Buffer; fat: number[]; places: Map<Item, number> } {
  const parts: Buffer[] = [];
  const fat: number[] = [];
  const places = new Map<Item, number>();
  for (const item of items.filter(each => each.data.length < LIMIT)) {
    const count = Math.ceil(item.data.length / MINI);
    places.set(item, count === 0 ? END : fat.length);
    for (let left = count; left > 0; left -= 1) fat.push(left > 1 ? fat.length + 1 : END);
    parts.push(padded(item.data, count * MINI));
  }
  return { bytes: Buffer.concat(parts), fat, places };
}

function record(items: Item[], item: Item, index: number, start: number): Buffer {
  const out = Buffer.alloc(128);
  out.write(item.name, 0, 'utf16le');
  out.writeUInt16LE(item.name.length * 2 + 2, 64);
  out[66] = item.kind;
  const siblings = items.find(each => each.children.includes(item))?.children ?? [];
  const next = siblings[siblings.indexOf(item) + 1];
  out.writeUInt32LE(FREE, 68);
  out.writeUInt32LE(next && index > 0 ? items.indexOf(next) : FREE, 72);
  out.writeUInt32LE(item.children[0] ? items.indexOf(item.children[0]) : FREE, 76);
  out.writeUInt32LE(start, 116);
  out.writeUInt32LE(item.data.length, 120);
  return out;
}

function header(directoryAt: number, miniFatAt: number, fatAt: number, tables: number): Buffer {
  const out = Buffer.alloc(SECTOR, 0xff);
  out.fill(0, 0, 76);
  out.write('d0cf11e0a1b11ae1', 0, 'hex');
  out.writeUInt16LE(0x3e, 24);
  out.writeUInt16LE(3, 26);
  out.writeUInt16LE(0xfffe, 28);
  out.writeUInt16LE(9, 30);
  out.writeUInt16LE(6, 32);
  out.writeUInt32LE(tables, 44);
  out.writeUInt32LE(directoryAt, 48);
  out.writeUInt32LE(LIMIT, 56);
  out.writeUInt32LE(miniFatAt, 60);
  out.writeUInt32LE(END, 68);
  for (let table = 0; table < tables; table += 1) out.writeUInt32LE(fatAt + table, 76 + table * 4);
  return out;
}

function padded(data: Buffer, size: number, fill = 0): Buffer {
  return Buffer.concat([data, Buffer.alloc(Math.max(0, size - data.length), fill)]);
}

function numbers(values: number[]): Buffer {
  const out = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) out.writeUInt32LE(value, index * 4);
  return out;
}

/** A Word document's main stream: version (193 is Word 97), flags, and text with its field marks. */
export function wordStream(options: { version?: number; flags?: number; text?: string; wide?: boolean } = {}): Buffer {
  const head = Buffer.alloc(512);
  head.writeUInt16LE(0xa5ec, 0);
  head.writeUInt16LE(options.version ?? 193, 2);
  head.writeUInt16LE(options.flags ?? 0, 10);
  return Buffer.concat([head, Buffer.from(options.text ?? 'Dear Dr Okafor', options.wide ? 'utf16le' : 'latin1')]);
}

/** A workbook's main stream from records of kind and data, between its start and its end. */
export function workbookStream(records: [number, Uint8Array][], version = 0x0600): Buffer {
  const start = Buffer.alloc(16);
  start.writeUInt16LE(version, 0);
  const all: [number, Uint8Array][] = [[0x0809, start], ...records, [0x000a, Buffer.alloc(0)]];
  return Buffer.concat(
    all.map(([kind, data]) => {
      const head = Buffer.alloc(4);
      head.writeUInt16LE(kind, 0);
      head.writeUInt16LE(data.length, 2);
      return Buffer.concat([head, data]);
    }),
  );
}
