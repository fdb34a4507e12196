import type { Element, Nodes, Root, Text } from 'hast';

/** Elements that begin and end a block of text (HTML, flow content); a table's row is one, its cells are not. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main menu nav noscript object ol option p pre section select summary table tbody template textarea tfoot thead title tr ul video audio canvas svg button'.split(
    ' ',
  ),
);

/** Elements that hold no words of the page. */
const WORDLESS = new Set(['script', 'style', 'template']);

/** A cell of a table with more text than this, in UTF-16 code units, lays a page out and holds text of its own. */
const LAYOUT_CELL = 200;

/** An element of a page, with the blocks of text that it holds: those from `start` up to, and without, `end`. */
export interface PageElement {
  tag: string;
  element: Element | undefined;
  parent: PageElement | undefined;
  children: PageElement[];
  start: number;
  end: number;
  isBlock: boolean;
  /** Its id and classes in lower case, camel case and underscores as hyphens, with a space before each. */
  names: string;
}

/** A text node in a block, a line break, or the space between two cells of a row. */
export interface Run {
  kind: 'text' | 'break' | 'space';
  node: Text | undefined;
  /** Offset of the node, or of the break, in the decoded source. */
  start: number;
  element: PageElement;
}

/** A run of text between the boundaries of block elements, or between two `<br>` in a row. */
export interface Block {
  /** The block element around it. */
  element: PageElement;
  runs: Run[];
  /** Its words, white space as single spaces. */
  text: string;
  /** How much of the text is in links, in UTF-16 code units. */
  linked: number;
}

/** A page as a flat list of blocks, and its elements in document order, each a range of blocks. */
export interface PageTree {
  elements: PageElement[];
  blocks: Block[];
}

/** Class names that say what an element is not, or that a page builder gives to everything. */
const MISLEADING =
  /^elementor-|label-+(?:hidden|above|inline|visually-hidden)|-without-|-no-(?:sidebar|comments?)/u;
const MISLEADING_END = /\b(?:has|with|no)-(?:sidebar|share|comments?|meta|author|ads?|related|menu|nav).*$/u;

/** Of an element: its id and its classes, as one text. */
function idAndClasses({ properties }: Element): string {
  const classes = properties['className'];
  return [properties['id'], ...(Array.isArray(classes) ? classes : [])].filter(Boolean).join(' ');
}

const toNames = (written: string): string =>
  ` ${written
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll('_', '-')
    .split(/\s+/u)
    .filter((name) => !MISLEADING.test(name))
    .map((name) => name.replace(MISLEADING_END, ' '))
    .join(' ')}`;

/** Reads a parsed page as blocks of text. */
export function readPageTree(tree: Root): PageTree {
  const elements: PageElement[] = [];
  const blocks: Block[] = [];
  let current: Block | undefined;
  let afterBreak = false;
  // Most elements of a page have the names of others.
  const known = new Map<string, string>();
  const namesOf = (element: Element): string => {
    const written = idAndClasses(element);
    const names = known.get(written) ?? toNames(written);
    known.set(written, names);
    return names;
  };
  const close = () => {
    if (current) {
      current.text = current.text.replace(/\s+/gu, ' ').trim();
      if (current.text !== '') {
        current.linked = Math.min(current.linked, current.text.length);
        blocks.push(current);
      }
    }
    current = undefined;
    afterBreak = false;
  };
  const open = (element: PageElement): Block => (current ??= { element, runs: [], text: '', linked: 0 });
  const visit = (node: Nodes, parent: PageElement, block: PageElement, isLinked: boolean): void => {
    if (node.type === 'text') {
      const isBlank = !/\S/u.test(node.value);
      if (isBlank && !current) return;
      if (!isBlank) afterBreak = false;
      const into = open(block);
      into.runs.push({ kind: 'text', node, start: node.position?.start.offset ?? 0, element: parent });
      into.text += node.value;
      if (isLinked) into.linked += node.value.replace(/\s+/gu, ' ').length;
      return;
    }
    if (node.type !== 'element' || WORDLESS.has(node.tagName)) return;
    const start = node.position?.start.offset ?? 0;
    if (node.tagName === 'br') {
      if (!current) return;
      if (afterBreak) close();
      else {
        afterBreak = true;
        current.runs.push({ kind: 'break', node: undefined, start, element: parent });
        current.text += ' ';
      }
      return;
    }
    const isCell = node.tagName === 'td' || node.tagName === 'th';
    const isBlock = BLOCKS.has(node.tagName) || (isCell && isLayoutCell(node));
    if (isBlock) close();
    else if (isCell && current) {
      current.runs.push({ kind: 'space', node: undefined, start, element: parent });
      current.text += ' ';
    }
    const element: PageElement = {
      tag: node.tagName,
      element: node,
      parent,
      children: [],
      start: blocks.length,
      end: blocks.length,
      isBlock,
      names: namesOf(node),
    };
    elements.push(element);
    parent.children.push(element);
    const inLink = isLinked || (node.tagName === 'a' && node.properties['href'] !== undefined);
    for (const child of node.children) visit(child, element, isBlock ? element : block, inLink);
    if (isBlock) close();
    element.end = isBlock || !current ? blocks.length : blocks.length + 1;
  };
  const root: PageElement = {
    tag: '#root',
    element: undefined,
    parent: undefined,
    children: [],
    start: 0,
    end: 0,
    isBlock: true,
    names: '',
  };
  for (const child of tree.children) visit(child, root, root, false);
  close();
  for (const element of elements) element.end = Math.min(element.end, blocks.length);
  return { elements, blocks };
}

/** Whether a cell lays the page out: it holds blocks of its own, or much text. */
function isLayoutCell(cell: Element): boolean {
  let length = 0;
  const holdsBlock = (node: Nodes): boolean => {
    if (node.type === 'text') length += node.value.trim().length;
    if (node.type !== 'element' || WORDLESS.has(node.tagName)) return false;
    return BLOCKS.has(node.tagName) || node.children.some(holdsBlock);
  };
  return cell.children.some(holdsBlock) || length > LAYOUT_CELL;
}
