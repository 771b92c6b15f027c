const tryAgain = new Set(['40001', '40P01']);

/** Runs a transaction again when the database asks for it (deadlock, serialisation). */
export async function retrying<T>(work: () => Promise<T>, tries = 3): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= tries || !tryAgain.has((error as { code?: string }).code ?? '')) throw error;
    }
  }
}
