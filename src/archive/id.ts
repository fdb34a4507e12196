/** An id: a date or `undated`, then an ASCII slug; it is a file's name and an address, so nothing else may stand in it. */
export const ID_PATTERN = /^(?:\d{4}(?:-\d{2}){0,2}|undated)-[a-z0-9]+(?:-[a-z0-9]+)*$/;
