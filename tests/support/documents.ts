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
