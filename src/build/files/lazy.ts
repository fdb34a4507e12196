/** A function that works once and remembers what it gave. */
export function lazy<Value>(work: () => Value): () => Value {
  let done: { value: Value } | undefined;
  return () => (done ??= { value: work() }).value;
}
