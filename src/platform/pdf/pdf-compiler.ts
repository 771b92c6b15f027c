import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { frame } from '#platform/pdf/frame.ts';
import { printable } from '#platform/pdf/printable.ts';

const fontFiles = ['DejaVuSans', 'DejaVuSans-Bold', 'DejaVuSans-Oblique', 'DejaVuSans-BoldOblique'];
const mostTries = 4;

/** Turns a template's name and its data into a tagged PDF/UA-1. @throws Error with what the compiler says */
export type CompilePdf = (template: string, data: unknown) => Buffer;

/** @param workspace an empty folder: templates can read nothing outside of it */
export function pdfCompiler(templates: Readonly<Record<string, string>>, workspace: string): CompilePdf {
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: readFonts() }] });
  compiler.addSource(join(workspace, 'frame.typ'), frame);
  return (template, data) => {
    const source = Object.hasOwn(templates, template) ? templates[template] : undefined;
    if (source === undefined) throw new Error(`there is no template "${template}"`);
    try {
      return compile(compiler, `#import "frame.typ": data, frame\n#show: frame\n${source}`, data);
    } finally {
      compiler.evictCache(10);
    }
  };
}

// PDF/UA refuses a character without a glyph, and only the compiler knows which those are: it is asked again without.
function compile(compiler: NodeCompiler, mainFileContent: string, data: unknown): Buffer {
  const missing = new Set<string>();
  for (let tries = 1; ; tries += 1) {
    const inputs = { data: JSON.stringify(printable(data, missing)) };
    const compiled = compiler.compile({ mainFileContent, inputs });
    if (!compiled.result) throw new Error(compileProblem(compiler, compiled));
    try {
      return compiler.pdf(compiled.result, { pdfStandard: PdfStandard.UA_1 });
    } catch (error) {
      const found = lettersWithoutGlyph(error);
      if (tries === mostTries || found.length === 0) throw error;
      for (const letter of found) missing.add(letter);
    }
  }
}

function compileProblem(compiler: NodeCompiler, compiled: ReturnType<NodeCompiler['compile']>): string {
  const error = compiled.takeError();
  const diagnostics: { message?: unknown }[] = error ? compiler.fetchDiagnostics(error) : [];
  return diagnostics.map(({ message }) => String(message)).join('; ') || 'the template does not compile';
}

// The compiler quotes them as Rust does: "文", "\u{200b}", and a character of several parts in one pair of quotes.
function lettersWithoutGlyph(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const quoted = error.message.matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/g);
  return [...quoted].flatMap(([, text = '']) =>
    Array.from(text.replace(/\\+u\{([\da-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))),
  );
}

function readFonts(): Buffer[] {
  const require = createRequire(import.meta.url);
  return fontFiles.map(name => readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)));
}
