// Which links run against the flow of the picture: the greedy order of Eades,
// Lin and Smyth (1993), as in render/flow.c. Boxes are ordered as wholes, then
// their members.

function orderOf(count, arcs) {
  const out = new Array(count).fill(0);
  const into = new Array(count).fill(0);
  const placed = new Array(count).fill(false);
  const places = new Array(count).fill(0);
  for (const arc of arcs) {
    out[arc.from] += arc.weight;
    into[arc.to] += arc.weight;
  }
  const put = (number, at) => {
    placed[number] = true;
    places[number] = at;
    for (const arc of arcs) {
      if (arc.to === number) out[arc.from] -= arc.weight;
      if (arc.from === number) into[arc.to] -= arc.weight;
    }
  };
  const end = (side) => side.findIndex((weight, i) => !placed[i] && weight === 0);
  const giver = () => {
    let best = -1;
    for (let i = 0; i < count; i++)
      if (!placed[i] && (best < 0 || out[i] - into[i] > out[best] - into[best])) best = i;
    return best;
  };
  for (let first = 0, last = count; first < last;) {
    const sink = end(out);
    if (sink >= 0) {
      put(sink, --last);
      continue;
    }
    const source = end(into);
    put(source >= 0 ? source : giver(), first++);
  }
  return places;
}

export function flowOf({ vertices, edges, boxes }) {
  const whole = vertices.map((vertex, i) => vertex.box ?? boxes.length + i);
  const between = [];
  const inside = [];
  for (const { from, to, link } of edges) {
    if (from === to) continue;
    if (whole[from] === whole[to]) inside.push({ from, to, weight: link.count });
    else between.push({ from: whole[from], to: whole[to], weight: link.count });
  }
  const outer = orderOf(boxes.length + vertices.length, between);
  const inner = orderOf(vertices.length, inside);
  return edges.map(({ from, to }) => (whole[from] === whole[to]
    ? inner[from] > inner[to] : outer[whole[from]] > outer[whole[to]]));
}
