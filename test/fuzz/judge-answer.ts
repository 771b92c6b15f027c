import { marks } from './hostile-text.ts';
import type { Heard } from './send-attempt.ts';

/** Words of the machine: a stack, the database, the framework. No answer has them, whatever was asked. */
const machine = new RegExp(
  [
    String.raw`\n\s+at .+:\d+:\d+`,
    String.raw`node_modules|node:internal|\.tsx?:\d+`,
    String.raw`\b(FST|ERR|HPE)_[A-Z_]+\b|"statusCode"`,
    String.raw`(Type|Reference|Syntax|Range)Error\b|Cannot read propert|is not a function`,
    `syntax error at or near|invalid input syntax|violates .* constraint|duplicate key value|permission denied for`,
    String.raw`(relation|column|function|role) "?[\w.]+"? does not exist|current transaction is aborted|invalid byte sequence`,
    `handrail_(gate|employer|person|clinician|worker|owner|app|nobody)|SQLSTATE|PGlite`,
  ].join('|'),
);

const guards: Record<string, RegExp> = {
  'content-security-policy': /^default-src 'none'/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'referrer-policy': /^same-origin$/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^deny$/i,
};

/** What is wrong with an answer, whatever was asked; nothing as it should be. */
export function judgeAnswer({ status, headers, body }: Heard, path: string): string[] {
  if (status === 0) return [];
  const wrong: string[] = [];
  // Busy is declared, and says when to come again.
  if (status >= 500 && !(status === 503 && headers['retry-after'])) wrong.push(`answered ${status}`);
  const machinery = machine.exec(body);
  if (machinery) wrong.push(`speaks of the machine: ${machinery[0].trim().slice(0, 80)}`);
  for (const [name, value] of Object.entries(guards))
    if (!value.test(String(headers[name] ?? ''))) wrong.push(`${name} is ${headers[name] ?? 'missing'}`);
  const kept = path.startsWith('/assets/') && status < 400;
  if (!kept && headers['cache-control'] !== 'no-store') wrong.push(`may be kept: ${headers['cache-control']}`);
  if (headers[marks.header]) wrong.push('a header was slipped in');
  if (String(headers['content-type']).startsWith('text/html') && body.includes(marks.markup))
    wrong.push('markup was slipped in');
  if (body.includes(`href="//`) || body.includes(`action="//`)) wrong.push('a link leads away');
  const type = String(headers['content-type'] ?? '');
  if (body && (!type || (/^text\/(html|plain)/.test(type) && !type.includes('charset='))))
    wrong.push(`does not say what it is: ${type}`);
  const to = headers.location;
  if (to !== undefined && !/^\/(?![/\\])/.test(String(to))) wrong.push(`leads away: ${to}`);
  return wrong;
}
