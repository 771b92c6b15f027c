import type { Bench, Section } from './bench.ts';
import { startFloor } from './start-floor.ts';

const starts = 5;

/** From the start of the process until it is ready, and the memory it holds when nobody asks anything. */
export async function measureStart({ another, databaseUrl }: Bench): Promise<Section> {
  const ready: number[] = [];
  const bare: number[] = [];
  let idle = 0;
  for (let n = 0; n < starts; n++) {
    const product = await another();
    ready.push(product.readyMs);
    if (n === starts - 1) {
      await new Promise(done => setTimeout(done, 10_000));
      idle = (await product.memory()).now;
    }
    await product.stop();
    const floor = await startFloor(databaseUrl, []);
    bare.push(floor.ms);
    await floor.close();
  }
  const middle = (of: number[]) => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)]!;
  const [taken, floor] = [middle(ready), middle(bare)];
  return {
    heading: 'Start',
    about: ['The middle of five starts; memory ten seconds later.'],
    lines: [
      {
        work: 'start to ready',
        product: `${(taken / 1000).toFixed(2)} s`,
        floor: `${(floor / 1000).toFixed(2)} s`,
        ratio: taken / floor,
        toReach: '1 s',
        met: taken <= 1000,
      },
      {
        work: 'memory when idle',
        product: `${idle.toFixed(0)} MB`,
        floor: '',
        ratio: 1,
        toReach: '120 MB',
        met: idle <= 120,
      },
    ],
  };
}
