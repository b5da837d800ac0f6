// The connected parts of a plan: what links and boxes hold together.

export function partsOf({ vertices, edges }) {
  const parents = vertices.map((_, i) => i);
  const root = (i) => {
    while (parents[i] !== i) i = parents[i] = parents[parents[i]];
    return i;
  };
  const join = (a, b) => {
    const [low, high] = [root(a), root(b)].sort((x, y) => x - y);
    parents[high] = low;
  };
  const first = new Map();
  for (const { from, to } of edges) join(from, to);
  vertices.forEach(({ box }, i) => {
    if (box === undefined) return;
    if (first.has(box)) join(first.get(box), i);
    else first.set(box, i);
  });
  const parts = new Map();
  vertices.forEach((_, i) => {
    const at = root(i);
    if (!parts.has(at)) parts.set(at, { vertices: [], edges: [] });
    parts.get(at).vertices.push(i);
  });
  edges.forEach(({ from }, i) => parts.get(root(from)).edges.push(i));
  return [...parts.values()];
}
