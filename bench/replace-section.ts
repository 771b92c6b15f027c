/** A document with one section (heading of the second level) written anew, at its place or at the end. */
export function replaceSection(document: string, heading: string, body: string): string {
  const section = `## ${heading}\n\n${body.trim()}\n`;
  const begin = document.indexOf(`## ${heading}\n`);
  if (begin < 0) return `${document.trimEnd()}\n\n${section}`;
  const end = document.indexOf('\n## ', begin + 1);
  return document.slice(0, begin) + section + (end < 0 ? '' : document.slice(end));
}
