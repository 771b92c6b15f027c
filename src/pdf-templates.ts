/** The Typst templates of every module, by name. */
export const pdfTemplates: Readonly<Record<string, string>> = {};
