// Preloaded into the product under test, which is otherwise as it is: says line by line over a pipe which writing transactions begin, go on and
// end, and stands still at the statement it was told of, so that whoever kills the process knows where it died.
import { readFileSync, writeSync } from 'node:fs';
import pg from 'pg';

const pipe = 3;
const written = new WeakMap();
let begun = 0;
let aim;

const { query } = pg.Client.prototype;
pg.Client.prototype.query = function marked(config, ...rest) {
  const text = typeof config === 'string' ? config : (config?.text ?? '');
  const begins = /^begin(?: isolation level [a-z ]+)?; set local role handrail_([a-z_]+)/.exec(text);
  if (begins) {
    begun += 1;
    written.set(this, { number: begun, role: begins[1] });
  }
  const transaction = written.get(this);
  if (!transaction) return query.call(this, config, ...rest);
  const { number, role } = transaction;
  const ends = /^(commit|rollback)$/.test(text);
  const where = aimedAt(role);
  if (where === 'before') stand();
  tell(ends ? 'ending' : begins ? 'begin' : 'statement', number, role);
  const asked = query.call(this, config, ...rest);
  if (where === 'after') stand();
  if (ends) {
    written.delete(this);
    const ended = () => tell('ended', number, role);
    asked.then(ended, ended);
  }
  return asked;
};

function tell(what, number, role) {
  writeSync(pipe, `${what} ${number} ${role}\n`);
}

/** `before` or `after` when this statement of the role is the one the file names. */
function aimedAt(role) {
  aim ??= readAim();
  if (aim?.role !== role) return undefined;
  aim.statement -= 1;
  return aim.statement === 0 ? aim.where : undefined;
}

function readAim() {
  try {
    return JSON.parse(readFileSync(process.env.HANDRAIL_CRASH_AIM, 'utf8'));
  } catch {
    return undefined;
  }
}

function stand() {
  tell('standing', 0, 'here');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
}
