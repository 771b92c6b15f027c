/** The only fields of a log line that may carry text. Numbers, booleans and UUIDs pass under any name. */
export const textFields: ReadonlySet<string> = new Set([
  ...['reqId', 'requestId', 'method', 'route', 'act', 'code', 'kind', 'state', 'type'],
  ...['queue', 'job', 'key', 'channel', 'host', 'address', 'version', 'signal', 'engine', 'migration', 'template'],
]);

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const leftOut = '[left out]';

/** What of an object may be written: ids, counts and the fields above; never a body, a name or a whole request. */
export function allowedFields(fields: object): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof Error) kept[name] = errorFields(value);
    else if (name === 'req' || name === 'res') Object.assign(kept, exchangeFields(value));
    else kept[name] = isAllowed(name, value) ? value : leftOut;
  }
  return kept;
}

/**
 * A message without what people may have typed: quoted parts, addresses and long numbers are blanked, and only the
 * first line stays.
 */
export function maskText(text: string): string {
  return (text.split('\n', 1)[0] ?? '')
    .slice(0, 300)
    .replace(/"[^"]*"?/g, '"…"')
    .replace(/(?<!\p{L})'[^']*'?/gu, "'…'")
    .replace(/=\([^)]*\)?/g, '=(…)')
    .replace(/[^\s<>:,;]+@[^\s<>:,;]+/g, '…@…')
    .replace(/(?<=\b[A-Z]{3,7}:)\/\S*/g, '…')
    .replace(/\d{6,}/g, '…');
}

function isAllowed(name: string, value: unknown): boolean {
  if (typeof value === 'string') return textFields.has(name) || uuid.test(value);
  if (Array.isArray(value)) return value.every(item => typeof item === 'string' && uuid.test(item));
  return value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean';
}

function errorFields(error: Error): Record<string, unknown> {
  const frames = error.stack?.split('\n').filter(line => /^\s+at /.test(line));
  return {
    type: error.name === 'Error' ? error.constructor.name : error.name,
    message: maskText(error.message),
    ...('code' in error && (typeof error.code === 'string' || typeof error.code === 'number') && { code: error.code }),
    ...(frames && { stack: frames.slice(0, 20).join('\n') }),
    ...(error.cause instanceof Error && { cause: errorFields(error.cause) }),
  };
}

function exchangeFields(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  const { id, method, routeOptions, statusCode } = value as {
    id?: unknown;
    method?: unknown;
    routeOptions?: { url?: unknown };
    statusCode?: unknown;
  };
  const route = routeOptions?.url;
  return {
    ...(typeof id === 'string' && { requestId: id }),
    ...(typeof method === 'string' && { method }),
    ...(typeof route === 'string' && { route }),
    ...(typeof statusCode === 'number' && { status: statusCode }),
  };
}
