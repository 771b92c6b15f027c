import {
  type Bindings,
  type ChildLoggerOptions,
  type DestinationStream,
  type Logger,
  pino,
  stdTimeFunctions,
} from 'pino';
import { allowedFields, maskText } from '#platform/log/allowed-fields.ts';

export type Log = Logger;

/**
 * A log of JSON lines that keeps ids and counts and leaves everything else out (allowed-fields.ts), whoever calls it.
 * @param destination where lines are written; standard output unless told otherwise
 */
export function makeLog({ level, destination }: { level: string; destination?: DestinationStream }): Log {
  const log = pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      // Errors are cut down by the formatter, before any serializer could copy all their properties.
      serializers: { err: (value: unknown) => value, error: (value: unknown) => value },
      formatters: { level: label => ({ level: label }), log: allowedFields },
      hooks: {
        logMethod(input, method) {
          method.apply(this, maskedInput(input) as typeof input);
        },
      },
    },
    destination ?? pino.destination({ fd: 1, sync: true }),
  );
  return sievingChildren(log);
}

// Pino passes what is logged through the formatter above, but not what a child carries in all its lines.
function sievingChildren(log: Log): Log {
  const makeChild: (this: Log, bindings: Bindings, options?: ChildLoggerOptions) => Log = log.child;
  return Object.assign(log, {
    child(this: Log, bindings: Bindings, options?: ChildLoggerOptions) {
      return makeChild.call(this, allowedFields(bindings), options);
    },
  });
}

// Where a line has no message, pino would take that of its error as it is.
function maskedInput(input: readonly unknown[]): unknown[] {
  const masked = input.map(part => (typeof part === 'string' ? maskText(part) : part));
  const [first] = input;
  const error = first instanceof Error ? first : (first as { err?: unknown } | null | undefined)?.err;
  if (error instanceof Error && masked.length === 1) masked.push(maskText(error.message));
  return masked;
}
