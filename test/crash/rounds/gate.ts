/** Lets requests through while the product lives; closed, it waits for those under way and keeps the others back. */
export interface Gate {
  /** Asks, and asks again when the answer was lost or was "busy". */
  through<T extends { status: number }>(ask: () => Promise<T>): Promise<T>;
  /** Nothing more is let through; resolves when nothing is under way. */
  close(): Promise<void>;
  shut(): void;
  open(): void;
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

export function makeGate(): Gate {
  let open = true;
  let under = 0;
  const attempt = async <T extends { status: number }>(ask: () => Promise<T>): Promise<T | undefined> => {
    while (!open) await pause(10);
    under += 1;
    try {
      const answer = await ask();
      return answer.status === 503 ? undefined : answer;
    } catch (error) {
      if (error instanceof TypeError) return undefined; // fetch: the connection was lost, or there is nobody
      throw error;
    } finally {
      under -= 1;
    }
  };
  return {
    async through(ask) {
      for (let tries = 0; tries < 600; tries++) {
        const answer = await attempt(ask);
        if (answer) return answer;
        await pause(50);
      }
      throw new Error('nobody answers');
    },
    shut() {
      open = false;
    },
    async close() {
      open = false;
      while (under > 0) await pause(5);
    },
    open() {
      open = true;
    },
  };
}
