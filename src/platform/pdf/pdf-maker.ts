import {
  type CompilerProcess,
  defaultChildPath,
  makeWorkplace,
  ProcessLost,
  startCompilerProcess,
} from '#platform/pdf/compiler-process.ts';

/** What every document has; templates read it, and all further fields, as `#data.…`. */
export interface PdfData {
  /** Of the document, as readers and screen readers show it. */
  title: string;
  /** Decides how it is read aloud and hyphenated, and the words of "page x of y". */
  lang: 'en' | 'cy';
  /** At the foot of every page. */
  footer: string;
}

export interface PdfMaker {
  /**
   * Makes a tagged PDF/UA-1 of a template and plain data (what JSON can hold). A character that no font of ours has is
   * printed as `[U+1F44D]`. @throws PdfProblem
   */
  make<Data extends PdfData>(template: string, data: Data): Promise<Buffer>;
  /** Finishes the document in the making, refuses those that wait, and ends the process. */
  close(): Promise<void>;
}

/** The document could not be made; the message is for the operator. */
export class PdfProblem extends Error {}

export interface PdfMakerOptions {
  /** Typst sources by name; each is written as if after `#show: frame` (frame.ts). */
  templates: Readonly<Record<string, string>>;
  /** After how many documents a fresh process takes over (the compiler keeps about 0.1 MB of each). */
  maxDocuments?: number;
  /** For one document, in milliseconds. */
  timeoutMs?: number;
  /** After how long without work the process is ended, in milliseconds; the next document starts one again. */
  idleMs?: number;
  /** The child's code, where it is neither beside this file nor beside the bundle. */
  childPath?: string;
}

/** Starts nothing yet: the process comes with the first document. Documents are made one after the other. */
export function startPdfMaker(options: PdfMakerOptions): PdfMaker {
  const pool = compilerPool(options);
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();
  const makeNow = async (template: string, json: string): Promise<Buffer> => {
    if (closed) throw new PdfProblem('the PDF maker is closed');
    return makeOnce(pool, template, json).catch(error => {
      // What ended the process may have been an earlier document's leftovers: one more try with a fresh one.
      if (error instanceof ProcessLost && !error.tookTooLong) return makeOnce(pool, template, json);
      throw error;
    });
  };
  return {
    make: async (template, data) => {
      const json = plainJson(data);
      const made = last.then(() => makeNow(template, json)).catch(asPdfProblem);
      last = made.catch(() => {});
      return made;
    },
    close: async () => {
      closed = true;
      await last;
      await pool.close();
    },
  };
}

type Ask = (template: string, json: string) => ReturnType<CompilerProcess['ask']>;

async function makeOnce(pool: { ask: Ask }, template: string, json: string): Promise<Buffer> {
  const answer = await pool.ask(template, json);
  if ('problem' in answer) throw new PdfProblem(answer.problem);
  return Buffer.from(answer.pdf);
}

function compilerPool(options: PdfMakerOptions): { ask: Ask; close(): Promise<void> } {
  const { maxDocuments = 500, timeoutMs = 20_000, idleMs = 60_000, childPath = defaultChildPath() } = options;
  let place: ReturnType<typeof makeWorkplace> | undefined;
  let compiler: CompilerProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  const end = () => {
    clearTimeout(idle);
    compiler?.end();
    compiler = undefined;
  };
  return {
    ask: async (template, json) => {
      clearTimeout(idle);
      if (compiler && (!compiler.alive || compiler.answered >= maxDocuments)) end();
      place ??= makeWorkplace();
      compiler ??= startCompilerProcess(childPath, options.templates, await place);
      try {
        return await compiler.ask(template, json, timeoutMs);
      } finally {
        idle = setTimeout(end, idleMs).unref();
      }
    },
    close: async () => {
      end();
      await (await place)?.remove();
    },
  };
}

function plainJson(data: PdfData): string {
  try {
    return JSON.stringify(data);
  } catch (error) {
    return asPdfProblem(error);
  }
}

function asPdfProblem(error: unknown): never {
  if (error instanceof PdfProblem) throw error;
  throw new PdfProblem(error instanceof Error ? error.message : String(error), { cause: error });
}
