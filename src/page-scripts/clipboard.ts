/** Something to copy: as plain text, and as HTML for programs that take it. */
export interface Copy {
  text: string;
  html?: string;
}

/**
 * Copies to the clipboard.
 *
 * @throws where the browser does not let it be copied
 */
export async function copy({ text, html }: Copy): Promise<void> {
  if (html !== undefined && 'ClipboardItem' in window) {
    const item = new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    });
    await navigator.clipboard.write([item]);
  } else await navigator.clipboard.writeText(text);
}
