import { type CompilePdf, pdfCompiler } from '#platform/pdf/pdf-compiler.ts';

/** From the maker: first the templates and an empty folder to work in, then one request after the other. */
export type ToChild =
  | { kind: 'start'; templates: Readonly<Record<string, string>>; workspace: string }
  | { kind: 'make'; template: string; json: string };

/** To the maker: one answer to each request. */
export type FromChild = { pdf: Uint8Array } | { problem: string };

let compile: CompilePdf = () => {
  throw new Error('no templates were sent');
};

process.on('message', (message: ToChild) => {
  if (message.kind === 'start') compile = pdfCompiler(message.templates, message.workspace);
  else process.send?.(answerTo(message));
});
process.on('disconnect', () => process.exit());
// The maker ends this process: what stops the whole service lets a document in the making be finished.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});

function answerTo({ template, json }: { template: string; json: string }): FromChild {
  try {
    return { pdf: compile(template, JSON.parse(json)) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
