import dagre from '@dagrejs/dagre';
import { itemAt } from '../../present.ts';
import type { ClaimReport, DefinitionReport, Report } from '../../verdict/report.ts';
import { makeAnchor, mark, tag, text } from './tags.ts';
import { headlineTones } from './tones.ts';

// Layered layout takes more than linear time, and large pictures are unreadable: the claims of a paper are split over several.
const largest = 100;
/** Above this number of pictures, print a list. */
const mostPictures = 8;
const px = Math.round;

type Node = {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly tone: string;
  readonly href: string;
};
type Edge = readonly [from: string, to: string];

const last = (name: string): string => itemAt(name.split('.'), -1);

function nodesAndEdges(
  claims: readonly ClaimReport[],
  definitions: readonly DefinitionReport[],
): { readonly nodes: readonly Node[]; readonly edges: readonly Edge[] } {
  const nodes = new Map<string, Node>();
  const edges: Edge[] = [];
  const known = new Map(definitions.map((one) => [one.name, one]));
  const add = (node: Node) => nodes.set(node.id, node);
  const define = (name: string): boolean => {
    const definition = known.get(name);
    // Nearly everything mentions instances; their edges would hide all others.
    if (definition === undefined || /^inst[A-Z]/.test(last(name))) return false;
    const id = `d:${name}`;
    if (nodes.has(id)) return true;
    const bound = definition.counterpart !== undefined;
    add({
      id,
      label: last(name),
      title: `definition ${name}${bound ? `, counterpart ${definition.counterpart?.export}` : ''}`,
      tone: bound ? 'definition bound' : 'definition',
      href: `#${makeAnchor('def', name)}`,
    });
    for (const used of definition.uses) if (define(used)) edges.push([id, `d:${used}`]);
    return true;
  };
  for (const { claim, headline, theorems } of claims) {
    const id = `c:${claim.id}`;
    const href = `#${makeAnchor('claim', claim.id)}`;
    add({
      id,
      label: claim.id,
      title: `claim ${claim.id}: ${headline}`,
      tone: headlineTones[headline],
      href,
    });
    for (const { theorem, proof, uses } of theorems) {
      const at = `t:${theorem}`;
      const tone = proof.kind === 'proved' ? 'good' : 'bad';
      add({
        id: at,
        label: last(theorem),
        title: `theorem ${theorem}: ${proof.kind}`,
        tone: `theorem ${tone}`,
        href,
      });
      edges.push([id, at]);
      for (const used of uses) if (define(used)) edges.push([at, `d:${used}`]);
    }
  }
  return { nodes: [...nodes.values()], edges };
}

/** Groups claims in their order, as many as fit one picture. */
function parts(
  claims: readonly ClaimReport[],
  definitions: readonly DefinitionReport[],
): readonly (readonly ClaimReport[])[] {
  const found: ClaimReport[][] = [];
  for (const claim of claims) {
    const open = found.at(-1);
    if (open !== undefined && nodesAndEdges([...open, claim], definitions).nodes.length <= largest)
      open.push(claim);
    else found.push([claim]);
  }
  return found;
}

/** A line through points, without those that lie on a horizontal stretch. */
function drawLine(points: readonly (readonly [x: number, y: number])[]): string {
  const bends = points.filter(([, y], k) => k === 0 || points[k - 1]?.[1] !== y || points[k + 1]?.[1] !== y);
  return bends
    .map(([x, y], k) => (k > 0 && bends[k - 1]?.[1] === y ? `H${x}` : `${k === 0 ? 'M' : 'L'}${x} ${y}`))
    .join('');
}

const boxHeight = 24;
const boxWidth = (label: string): number => Math.min(240, label.length * 7.2 + 18);

/** The dependencies of one paper's claims, from left to right: claims, their theorems, and the definitions in these. */
export function renderDependencyGraph(claims: readonly ClaimReport[], { results }: Report): string {
  const pictures = parts(
    claims.filter(({ theorems }) => theorems.length > 0),
    results.definitions,
  );
  if (pictures.length > mostPictures)
    return tag(
      'p',
      { class: 'note' },
      `The graph of ${claims.length} claims is too large to be read and is not drawn.`,
    );
  return pictures.map((part) => picture(part, results.definitions)).join('');
}

function picture(claims: readonly ClaimReport[], definitions: readonly DefinitionReport[]): string {
  const { nodes, edges } = nodesAndEdges(claims, definitions);
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 8, ranksep: 60, marginx: 4, marginy: 4 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, label } of nodes) graph.setNode(id, { width: boxWidth(label), height: boxHeight });
  // Claims and theorems have a column each, because stretching their edges costs more than stretching others.
  graph.setNode('root', { width: 1, height: 1 });
  for (const { id } of nodes) if (id.startsWith('c:')) graph.setEdge('root', id, { weight: 50 });
  for (const [from, to] of edges) graph.setEdge(from, to, { weight: from.startsWith('c:') ? 50 : 1 });
  dagre.layout(graph);
  const lines = graph
    .edges()
    .filter((edge: { v: string }) => edge.v !== 'root')
    .map((edge: { v: string; w: string }) => {
      const { points } = graph.edge(edge) as { points: readonly { x: number; y: number }[] };
      return mark('path', { class: 'edge', d: drawLine(points.map(({ x, y }) => [px(x), px(y)])) });
    });
  const boxes = nodes.map(({ id, label, title, tone, href }) => {
    const { x, y, width, height } = graph.node(id) as { x: number; y: number; width: number; height: number };
    const shown = label.length > 31 ? `${label.slice(0, 30)}…` : label;
    return tag(
      'a',
      { href, class: `node ${tone}` },
      tag('title', {}, text(title)),
      mark('rect', { x: px(x - width / 2), y: px(y - height / 2), width: px(width) }),
      tag('text', { x: px(x), y: px(y + 4) }, text(shown)),
    );
  });
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return tag(
    'div',
    {
      class: 'scroll',
      tabindex: 0,
      role: 'region',
      'aria-label': `Graph of claims, theorems and definitions, from ${claims[0]?.claim.id} to ${claims.at(-1)?.claim.id}`,
    },
    tag(
      'svg',
      { class: 'graph', viewBox: `0 0 ${px(width)} ${px(height)}`, width: px(width), height: px(height) },
      ...lines,
      ...boxes,
    ),
  );
}
