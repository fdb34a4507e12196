/** Names that a file may not have on some system that the archive is copied to. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Bytes that a file's name may have nearly everywhere, less room for a digest. */
const MOST_BYTES = 200;

/**
 * The name under which a source is kept: the name that it came with, unless that name is dangerous. Separators,
 * control and direction characters become `_`, a leading dot goes, and a name too long is cut before its ending.
 *
 * @param name the last part of the path that the file came from
 */
export function sourceName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[/\\:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '_')
    .replace(/^[.\s]+/u, '')
    .replace(/[.\s]+$/u, '');
  const safe = RESERVED.test(plain) || plain === '' ? `_${plain}` : plain;
  const ending = /\.[a-z0-9]{1,8}$/i.exec(safe)?.[0] ?? '';
  let stem = safe.slice(0, safe.length - ending.length);
  while (Buffer.byteLength(stem + ending) > MOST_BYTES) stem = [...stem].slice(0, -1).join('');
  return stem + ending;
}

/** The name for a source when another one holds its name already: the first digits of its digest set them apart. */
export function distinctName(name: string, sha256: string): string {
  const ending = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? '';
  return `${name.slice(0, name.length - ending.length)}-${sha256.slice(0, 8)}${ending}`;
}

/** The name of the transcription of a source, which stands beside it. */
export const transcriptionName = (name: string, format: 'html' | 'txt'): string => `${name}.${format}`;
