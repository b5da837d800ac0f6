// Shelf packing: tiles in rows, highest first; the width is the one of a
// handful that fills the page best. As render/pack.c.

const GAP = 28;
const WIDTHS_TRIED = 24;

// How wide a page of this shape must be to hold it.
export const pageNeed = ({ width, height }, page) => Math.max(width, height / page);

function fillRows(tiles, order, most) {
  const places = [];
  const all = { width: 0, height: 0 };
  let [x, y, row] = [0, 0, 0];
  for (const i of order) {
    const { width, height } = tiles[i];
    if (x > 0 && x + width > most) {
      y += row + GAP;
      x = row = 0;
    }
    places[i] = { x, y };
    x += width + GAP;
    row = Math.max(row, height);
    all.width = Math.max(all.width, places[i].x + width);
    all.height = Math.max(all.height, y + height);
  }
  return { tiles: places, ...all };
}

export function pack(tiles, page) {
  const order = tiles.map((_, i) => i).sort((a, b) => tiles[b].height - tiles[a].height || a - b);
  const widest = Math.max(0, ...tiles.map((tile) => tile.width));
  let best = null;
  for (let i = 0; i < WIDTHS_TRIED; i++) {
    const tried = fillRows(tiles, order, widest * 1.15 ** i);
    if (!best || pageNeed(tried, page) < pageNeed(best, page)) best = tried;
  }
  return best;
}
