// The colours of signs for the text of the page: those of the picture, moved
// towards the ink until small letters are easy to read on the paper (4.5 to 1,
// WCAG 2).

const ENOUGH = 4.5;

const channels = (color) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));

function luminance(color) {
  const [r, g, b] = channels(color).map((c) => {
    const share = c / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(a, b) {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function mixed(from, to, share) {
  const b = channels(to);
  return `#${channels(from).map((c, i) => Math.round(c + (b[i] - c) * share).toString(16).padStart(2, '0')).join('')}`;
}

export function readable(color, { paper, ink }) {
  let out = color;
  for (let share = 0.05; contrast(out, paper) < ENOUGH && share <= 1; share += 0.05) out = mixed(color, ink, share);
  return out;
}

// Variables of style.css for both kinds of screen.
export function signRules({ signs, day, night }) {
  const rules = (palette) => `:root{${signs.map(({ name }, i) => `--${name}:${readable(palette.signs[i], palette)}`).join(';')}}`;
  return `${rules(day)}@media screen and (prefers-color-scheme:dark){${rules(night)}}`;
}
