import { zipSync } from 'fflate';
import { WARCRecord, WARCSerializer } from 'warcio';

/** A web page as Chrome saves it in one file, with a picture beside it. */
export function mhtmlOf(page: string | Uint8Array): Buffer {
  const head = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://mfa.example/news/1',
    'Subject: A page',
    'Date: Thu, 26 Sep 2024 10:00:00 -0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----Boundary--1"',
    '',
    '',
    '------Boundary--1',
    'Content-Type: text/html',
    'Content-ID: <frame-1@mhtml.blink>',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://mfa.example/news/1',
    '',
    Buffer.from(page).toString('base64').replace(/.{76}/g, '$&\r\n'),
    '------Boundary--1',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://mfa.example/logo.png',
    '',
    'iVBORw0KGgo=',
    '------Boundary--1--',
    '',
  ];
  return Buffer.from(head.join('\r\n'), 'latin1');
}

/** A word or a line of a page of a PDF: where its base line begins, in points from the lower left, and its size. */
export interface Placed {
  text: string;
  x: number;
  y: number;
  size?: number;
}

/** A PDF of pages of 600 by 800 points, in Helvetica. */
export function pdfOf(pages: readonly (readonly Placed[])[]): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${4 + 2 * at} 0 R`).join(' ')}] >>`,
  );
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (const placed of pages) {
    const content = placed
      .map(
        ({ text, x, y, size = 12 }) =>
          `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`,
      )
      .join('\n');
    const page = add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${objects.length + 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    if (page !== objects.length) throw new Error('objects are numbered in their order');
    add(`<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`);
  }
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Lines of a page, one under the other from the top, as a text is set. */
export const set = (lines: readonly string[], top = 700, distance = 14): Placed[] =>
  lines.map((text, at) => ({ text, x: 72, y: top - at * distance }));

/** A Word document of a heading, paragraphs and a list. */
export function docxOf(
  heading: string,
  paragraphs: readonly string[],
  items: readonly string[] = [],
): Buffer {
  const text = (words: string) =>
    `<w:r><w:t xml:space="preserve">${words.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</w:t></w:r>`;
  const body = [
    `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${text(heading)}</w:p>`,
    ...paragraphs.map((words) => `<w:p>${text(words)}</w:p>`),
    ...items.map(
      (words) =>
        `<w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${text(words)}</w:p>`,
    ),
  ].join('');
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries({
          '[Content_Types].xml': `${head}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
          '_rels/.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
          'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`,
          'word/numbering.xml': `${head}<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
          'word/document.xml': `${head}<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
        }).map(([path, content]) => [path, Buffer.from(content)]),
      ),
    ),
  );
}

/** A text document of LibreOffice: a heading and paragraphs. */
export function odtOf(heading: string, paragraphs: readonly string[]): Buffer {
  const plain = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const names =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names}><office:body><office:text><text:h text:outline-level="1">${plain(heading)}</text:h>${paragraphs.map((words) => `<text:p>${plain(words)}</text:p>`).join('')}</office:text></office:body></office:document-content>`;
  return Buffer.from(
    zipSync({
      mimetype: [Buffer.from('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': Buffer.from(content),
    }),
  );
}

/** An RTF document: a heading and paragraphs, letters beyond Latin-1 as Unicode with a `?` for readers that know none. */
export function rtfOf(heading: string, paragraphs: readonly string[]): Buffer {
  const plain = (words: string) =>
    words
      .replace(/[\\{}]/g, '\\$&')
      .replace(/[\u0080-\uffff]/g, (sign) => `\\u${(sign.charCodeAt(0) << 16) >> 16}?`);
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times New Roman;}}{\\stylesheet{\\s1 heading 1;}}{\\info{\\author Nobody}}\n\\pard\\s1 ${plain(heading)}\\par\n${paragraphs.map((words) => `\\pard\\plain ${plain(words)}\\par\n`).join('')}}`,
    'latin1',
  );
}

/** A message with a text, and with what is attached to it. */
export function emlOf(
  subject: string,
  text: string,
  attached: Readonly<Record<string, Uint8Array>> = {},
): Buffer {
  const parts = Object.entries(attached).map(([name, bytes]) =>
    [
      '--edge',
      `Content-Type: application/octet-stream; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n'),
    ].join('\r\n'),
  );
  return Buffer.from(
    [
      'From: Press office <press@mfa.example>',
      'To: list@mfa.example',
      `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
      'Date: Wed, 06 May 2020 09:00:00 +0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="edge"',
      '',
      '--edge',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n'),
      ...parts,
      '--edge--',
      '',
    ].join('\r\n'),
    'latin1',
  );
}

/** A mailbox of messages. */
export const mboxOf = (messages: readonly Uint8Array[]): Buffer =>
  Buffer.from(
    messages
      .map(
        (message) =>
          `From press@mfa.example Wed May  6 09:00:00 2020\n${Buffer.from(message)
            .toString('latin1')
            .replace(/^>*From /gm, '>$&')}\n`,
      )
      .join(''),
    'latin1',
  );

/** A response in a web archive. */
export interface Archived {
  url: string;
  type: string;
  body: Uint8Array;
  status?: string;
}

/** A web archive of responses that were received on 7 May 2020. */
export async function warcOf(responses: readonly Archived[]): Promise<Buffer> {
  const records = await Promise.all(
    responses.map(({ url, type, body, status = '200 OK' }) => {
      const record = WARCRecord.create(
        {
          url,
          date: '2020-05-07T08:00:00Z',
          type: 'response',
          httpHeaders: { 'Content-Type': type },
          statusline: `HTTP/1.1 ${status}`,
        },

        (async function* () {
          yield body;
        })(),
      );
      return WARCSerializer.serialize(record, { gzip: true });
    }),
  );
  return Buffer.concat(records);
}

/** Files packed in a zip. */
export const zipOf = (files: Readonly<Record<string, Uint8Array>>): Buffer =>
  Buffer.from(zipSync({ ...files }));
