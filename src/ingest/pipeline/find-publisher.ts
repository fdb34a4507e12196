import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { OFFICIAL_KINDS, publisherName, type PublisherRegister } from '../../archive/publisher.ts';
import { draftOf, spanOf, textOf } from '../draft.ts';

/** An agency that names itself before its first sentence: `(VOVWORLD) - …`, `KOMPAS.com – …`, `(TTXVN) …`. */
const AGENCY =
  /^(?:\*\*)?(?!.(?:CORRECTED|CORRECTS|UPDATED?S?|REPEATS?|REFILES?|ADDS?)\b)(?:[(（]([\p{Lu}][\p{L}\p{N}+./ ]{1,30})[)）]|([\p{Lu}]{3,20}\.(?:com|co\.id|vn|net|id)))(?:\*\*)?\s*[-–—]{1,2}/u;

/**
 * Finds who published a text, unless it was given: as the source states, else by its address, else where the text names an
 * agency before its first sentence.
 */
export const findPublisher: Plugin<[PublisherRegister], Root> =
  ({ ofAddress, ofName }) =>
  (tree, file) => {
    const draft = draftOf(file);
    const { url, publisher: stated } = draft.transcription.facts;
    const name = draft.given.publisher ?? stated?.value;
    const known = (url && ofAddress(url.value)) ?? (name ? ofName(name) : undefined);
    if (known) draft.publisherKind = known.kind;
    if (known?.country && OFFICIAL_KINDS.has(known.kind)) {
      draft.officialCountry = known.country;
      draft.officialKind = known.kind;
    }
    if (draft.given.publisher) {
      draft.publisher = draft.given.publisher;
      return;
    }
    if (stated) {
      draft.publisher = stated.value;
      return;
    }
    if (known) {
      draft.publisher = publisherName(known, draft.fields.language ?? 'en');
      return;
    }
    for (const node of tree.children.slice(0, 3)) {
      const match = AGENCY.exec(textOf(draft, node));
      const name = match?.[1] ?? match?.[2];
      if (!match || !name) continue;
      const start = spanOf(node).start + match[0].indexOf(name);
      draft.publisher = name;
      draft.isAgencys = true;
      draft.evidence['publisher'] = [{ value: name, text: name, start, end: start + name.length }];
      return;
    }
  };
