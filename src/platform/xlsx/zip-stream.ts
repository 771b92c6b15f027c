import { Zip, ZipDeflate } from 'fflate';

/** A zip archive whose bytes are taken while it grows. */
export interface ZipStream {
  /** Begins an entry; the one before has been ended. */
  begin(name: string, text: string): void;
  add(text: string): void;
  end(text: string): void;
  close(): void;
  /** What was written since it was last asked for. */
  taken(): Uint8Array;
}

export function zipStream(): ZipStream {
  let chunks: Uint8Array[] = [];
  let entry: ZipDeflate | undefined;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const push = (text: string, last: boolean) => entry!.push(Buffer.from(text), last);
  return {
    begin(name, text) {
      entry = new ZipDeflate(name, { level: 1 });
      zip.add(entry);
      push(text, false);
    },
    add: text => push(text, false),
    end: text => push(text, true),
    close: () => zip.end(),
    taken() {
      const ready = chunks;
      chunks = [];
      return Buffer.concat(ready);
    },
  };
}
