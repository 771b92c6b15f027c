import type { Act } from '../facts.ts';
import { type Files, type Form, type Visitor, visitor } from '../visitor.ts';
import type { Gate } from './gate.ts';
import type { Ledger } from './ledger.ts';

/** Somebody who goes on after every crash: asks again what was not answered, and writes down what they send. */
export interface Caller extends Visitor {
  /** A write that counts: kept in the ledger, and sent again, the same, until it is answered. */
  write(
    act: Act,
    form: Form,
    changes?: Record<string, string>,
    files?: Files,
    headers?: Record<string, string>,
  ): Promise<void>;
}

export function caller(base: () => string, gate: Gate, ledger: Ledger): Caller {
  const { open, cookie, send, press, download } = visitor(base);
  return {
    cookie,
    open: path => gate.through(() => open(path)),
    send: (...given) => gate.through(() => send(...given)),
    press: (...given) => gate.through(() => press(...given)),
    download: path => gate.through(() => download(path)),
    async write(act, form, changes, files, headers) {
      let entry: ReturnType<Ledger['sent']> | undefined;
      let tries = 0;
      const { status } = await gate.through(() => {
        tries += 1;
        entry ??= ledger.sent(act);
        return press(form, changes, files, headers);
      });
      // What was done before the answer was lost may be refused the second time: that says it was done.
      const repeated = tries > 1 && [409, 410, 403, 404].includes(status);
      if (status !== 303 && status !== 200 && !repeated)
        throw new Error(`${act.kind} ${act.id} was answered ${status} at try ${tries}`);
      entry!.acknowledged = true;
    },
  };
}
