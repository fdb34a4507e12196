/** Reading or proving an entry again takes as long as writing down what is known of two hundred. */
const SHARE = 200;

/**
 * Whether a memory of entries is worth writing down: after an edit or two of a large archive it is not, for the next build
 * reads these few again sooner.
 *
 * @param fresh how many of them the memory does not hold yet
 */
export const isWorthWriting = (fresh: number, all: number): boolean => fresh * SHARE > all;
