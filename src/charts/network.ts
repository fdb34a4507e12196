import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Archive } from '../archive/archive.ts';
import { countUnconfirmed } from '../archive/confirmation.ts';

/** A country of the network, and where it stands. */
export interface Node {
  /** Its code, in small letters. */
  key: string;
  /** How many statements it is a party to. */
  count: number;
  x: number;
  y: number;
}

/** Two countries that speak with each other, and how often. */
export interface Link {
  pair: string;
  source: Node;
  target: Node;
  count: number;
  /** How many of these statements have parties that no person has confirmed. */
  unconfirmed: number;
}

export interface Network {
  nodes: Node[];
  links: Link[];
}

export const NETWORK_WIDTH = 900;
export const NETWORK_HEIGHT = 620;

/** Beyond this the picture is unreadable; the tables list everything. */
const MOST_NODES = 32;
const MOST_LINKS = 120;

/** How long the layout is left to settle, in its own steps. */
const STEPS = 300;

/**
 * The countries that speak most, those that speak with each other near to each other. The layout has no chance in it
 * (d3-force begins on a spiral and draws its own numbers), so that two builds draw the same.
 */
export function networkOf({ lists, pairs }: Archive): Network {
  const chosen = [...lists.countries.values()]
    .map(({ key, statements }) => ({ key, count: statements.length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_NODES);
  const nodes = chosen.map((node): Node & SimulationNodeDatum => ({ ...node, x: NaN, y: NaN }));
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const links = [...pairs.values()]
    .flatMap(({ key: pair, statements }): Link[] => {
      const [source, target] = pair.split('-').map((key) => byKey.get(key));
      return source && target
        ? [
            {
              pair,
              source,
              target,
              count: statements.length,
              unconfirmed: countUnconfirmed(statements, 'countries'),
            },
          ]
        : [];
    })
    .sort((a, b) => b.count - a.count || (a.pair < b.pair ? -1 : 1))
    .slice(0, MOST_LINKS);
  const most = links[0]?.count ?? 1;
  forceSimulation(nodes)
    .force(
      'link',
      forceLink<Node, Link & { index?: number }>(links)
        .distance(110)
        .strength(({ count }) => (0.4 * count) / most),
    )
    .force('charge', forceManyBody().strength(-320))
    .force('x', forceX(0).strength(0.06))
    .force('y', forceY(0).strength(0.09))
    .force('collide', forceCollide(34))
    .stop()
    .tick(STEPS);
  return { nodes: nodes.map(fit(nodes)), links: links.map((link) => ({ ...link })) };
}

/** Stretches the layout to the picture's size, with room for the names, and rounds it. */
function fit(nodes: readonly Node[]): (node: Node) => Node {
  const [left, right] = extent(nodes.map(({ x }) => x));
  const [top, bottom] = extent(nodes.map(({ y }) => y));
  const scale = (value: number, from: number, to: number, size: number, margin: number) =>
    Math.round(to > from ? margin + ((value - from) / (to - from)) * (size - 2 * margin) : size / 2);
  return (node) =>
    // The links point at the nodes themselves, so these are moved and not copied.
    Object.assign(node, {
      x: scale(node.x, left, right, NETWORK_WIDTH, 70),
      y: scale(node.y, top, bottom, NETWORK_HEIGHT, 30),
    });
}

const extent = (values: readonly number[]): [number, number] => [
  values.reduce((a, b) => Math.min(a, b), Infinity),
  values.reduce((a, b) => Math.max(a, b), -Infinity),
];
