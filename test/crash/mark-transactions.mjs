// Preloaded into the product under test: writes a byte when a transaction begins and when it ends, so that whoever kills the process
// can tell whether it died inside one.
import { openSync, writeSync } from 'node:fs';
import pg from 'pg';

const file = openSync(process.env.HANDRAIL_CRASH_MARKS, 'a');
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function marked(config, ...rest) {
  const text = typeof config === 'string' ? config : (config?.text ?? '');
  if (/^begin; set local role handrail_(employer|clinician|person)/.test(text)) writeSync(file, 'b');
  const asked = query.call(this, config, ...rest);
  if (/^(commit|rollback)$/.test(text) && asked?.then) {
    const ended = () => writeSync(file, 'e');
    asked.then(ended, ended);
  }
  return asked;
};
