/**
 * Runs tasks in the order in which they are given, only so many at the same time: what is asked for first has the line to
 * itself, and comes first.
 */
export function inTurn(most: number): <Value>(task: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    else running++;
    try {
      return await task();
    } finally {
      // The place is handed on, or given up.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
