/**
 * Runs a function over items, several at a time, and gives the results in the order of the items.
 *
 * @param ahead how many items are in the making at a time, so that memory does not grow with their number
 */
export async function* mapInOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  run: (item: Item) => Promise<Result>,
  ahead: number,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  try {
    for await (const item of items) {
      running.push(run(item));
      const first = running.length >= ahead ? running.shift() : undefined;
      if (first) yield await first;
    }
    for (let next = running.shift(); next; next = running.shift()) yield await next;
  } finally {
    // Where the caller stops early, work that has begun is left to end, and its results are dropped.
    await Promise.allSettled(running);
  }
}
