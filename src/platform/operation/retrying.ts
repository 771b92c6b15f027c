import { Busy } from './errors.ts';

const TRY_AGAIN = new Set(['40001', '40P01']);
const AWAY = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  '08001',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
]);

/** Runs a transaction again when the database asks for it (deadlock, serialisation); says Busy when the database is away. */
export async function retrying<T>(work: () => Promise<T>, tries = 3): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (TRY_AGAIN.has(code) && attempt < tries) continue;
      if (
        AWAY.has(code) ||
        /Connection terminated|timeout exceeded when trying to connect/.test((error as Error).message ?? '')
      )
        throw new Busy();
      throw error;
    }
  }
}
