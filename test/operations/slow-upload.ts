import { type ClientRequest, request } from 'node:http';

/** A form with one file that is sent bit by bit, as over a thin line. */
export interface SlowUpload {
  /** Sends so much more of the file. */
  send(bytes: number): Promise<void>;
  /** Sends what is left. */
  finish(): void;
  /** The status of the answer, its header and page; rejects when the line broke before one. */
  answer: Promise<{ status: number; retryAfter: string | undefined; page: string }>;
}

export function slowUpload(
  url: string,
  cookie: string,
  { fields, slot, content }: { fields: readonly (readonly [string, string])[]; slot: string; content: Buffer },
): SlowUpload {
  const boundary = 'handrail-slow-upload';
  const head = fields.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  head.push(
    `--${boundary}\r\nContent-Disposition: form-data; name="f:${slot}"; filename="notes.txt"\r\nContent-Type: text/plain\r\n\r\n`,
  );
  const body = Buffer.concat([Buffer.from(head.join('')), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  let sent = 0;
  const sending = request(url, {
    method: 'POST',
    headers: {
      cookie,
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': String(body.length),
    },
  });
  return {
    async send(bytes) {
      const part = body.subarray(sent, sent + bytes);
      sent += part.length;
      await new Promise(done => sending.write(part, done));
    },
    finish: () => void sending.end(body.subarray(sent)),
    answer: answerTo(sending),
  };
}

function answerTo(sending: ClientRequest): SlowUpload['answer'] {
  return new Promise((resolve, reject) => {
    sending.on('error', reject);
    sending.on('response', answer => {
      let page = '';
      answer.setEncoding('utf8');
      answer.on('data', part => (page += part));
      answer.on('error', reject);
      answer.on('end', () => resolve({ status: answer.statusCode!, retryAfter: answer.headers['retry-after'], page }));
    });
  });
}
